import { Worker } from 'node:worker_threads';
import { abortReason } from '@tablewise/kernel';
import { PlaceIndex } from '@tablewise/restaurant-index';
import type { StoreLocation } from '@tablewise/restaurant-store';
import { CITY } from './city.ts';
import { IndexBuildError } from './index-build.error.ts';
import type { IndexBuilder } from './index-builder.ts';
import type { BuildAnswer, BuildRequest } from './worker-messages.ts';

interface Pending {
  readonly resolve: (answer: BuildAnswer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Builds indexes in a thread of its own, so that requests are served meanwhile: reading and sorting
 * a million places takes seconds. Columns are shared memory, none is copied. The thread stays:
 * starting one takes longer than the index of a city does.
 */
export class ThreadIndexBuilder implements IndexBuilder {
  private worker: Worker | undefined;
  private requests = 0;
  private readonly pending = new Map<number, Pending>();

  constructor(private readonly location: StoreLocation) {}

  async build(signal: AbortSignal): Promise<PlaceIndex> {
    signal.throwIfAborted();
    const request = ++this.requests;
    const giveUp = (): void => this.pending.get(request)?.reject(abortReason(signal));
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      const answer = await this.ask(request);
      if ('failure' in answer) throw new IndexBuildError(answer.failure);
      return PlaceIndex.unpack(answer.packed, CITY);
    } finally {
      signal.removeEventListener('abort', giveUp);
      this.pending.delete(request);
    }
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
    this.giveUp('the thread was closed');
  }

  private ask(request: number): Promise<BuildAnswer> {
    const worker = (this.worker ??= this.start());
    return new Promise((resolve, reject) => {
      this.pending.set(request, { resolve, reject });
      worker.postMessage({ request } satisfies BuildRequest);
    });
  }

  private start(): Worker {
    const worker = new Worker(new URL('index-worker.js', import.meta.url), {
      workerData: this.location,
    });
    worker.on('message', (answer: BuildAnswer) => {
      this.pending.get(answer.request)?.resolve(answer);
    });
    // The next one to ask gets a new thread.
    const onEnd = (reason: string): void => {
      if (this.worker === worker) this.worker = undefined;
      this.giveUp(reason);
    };
    worker.on('error', (error) => {
      onEnd(error instanceof Error ? error.message : String(error));
    });
    worker.on('exit', () => {
      onEnd('the thread ended');
    });
    return worker;
  }

  private giveUp(reason: string): void {
    for (const { reject } of this.pending.values()) reject(new IndexBuildError(reason));
  }
}
