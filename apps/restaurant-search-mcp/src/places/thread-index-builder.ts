import { Worker } from 'node:worker_threads';
import { PlaceIndex } from '@tablewise/restaurant-index';
import type { StoreLocation } from '@tablewise/restaurant-store';
import { CITY } from './build-index.ts';
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
    const answer = await this.ask(signal);
    if ('failure' in answer) throw new IndexBuildError(answer.failure);
    return PlaceIndex.unpack(answer.packed, CITY);
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
    this.giveUp('the thread was closed');
  }

  private ask(signal: AbortSignal): Promise<BuildAnswer> {
    const request = ++this.requests;
    const worker = (this.worker ??= this.start());
    return new Promise<BuildAnswer>((resolve, reject) => {
      const onAbort = (): void => {
        this.pending.delete(request);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      const settled = (): void => {
        signal.removeEventListener('abort', onAbort);
      };
      this.pending.set(request, {
        resolve: (answer) => {
          settled();
          resolve(answer);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      });
      worker.postMessage({ request } satisfies BuildRequest);
    });
  }

  private start(): Worker {
    const worker = new Worker(new URL('index-worker.js', import.meta.url), {
      workerData: this.location,
    });
    worker.on('message', (answer: BuildAnswer) => {
      this.pending.get(answer.request)?.resolve(answer);
      this.pending.delete(answer.request);
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
    this.pending.clear();
  }
}
