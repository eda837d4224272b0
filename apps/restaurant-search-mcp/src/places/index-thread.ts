import { Worker } from 'node:worker_threads';
import { AppError, abortReason } from '@tablewise/kernel';
import type { City } from '@tablewise/restaurant-domain';
import type { PackedIndex } from '@tablewise/restaurant-index';
import type { StoreLocation } from '@tablewise/restaurant-store';
import type { BuildAnswer, BuildRequest } from './worker-messages.ts';

/** The thread that was to build an index failed. */
export class IndexBuildError extends AppError {
  readonly code = 'DATA_INDEX_NOT_BUILT';
  override readonly retryable = true;

  constructor(reason: string) {
    super(`the index could not be built: ${reason}`);
  }
}

interface Pending {
  readonly resolve: (answer: BuildAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that builds indexes of a store. Their columns are shared memory, none is copied. */
export class IndexThread {
  private readonly worker: Worker;
  private requests = 0;
  private readonly pending = new Map<number, Pending>();
  private ended = false;

  constructor(location: StoreLocation, { pack }: City) {
    this.worker = new Worker(new URL('index-worker.js', import.meta.url), {
      workerData: { location, pack },
    });
    this.worker.on('message', (answer: BuildAnswer) => {
      this.pending.get(answer.request)?.resolve(answer);
    });
    this.worker.on('error', (error) => {
      this.giveUp(error instanceof Error ? error.message : String(error));
    });
    this.worker.on('exit', () => {
      this.giveUp('the thread ended');
    });
  }

  /** It builds nothing any more: it failed, or was ended. */
  get hasEnded(): boolean {
    return this.ended;
  }

  get isIdle(): boolean {
    return this.pending.size === 0;
  }

  /** Throws the abort's reason, and IndexBuildError. */
  async build(signal: AbortSignal): Promise<PackedIndex> {
    const request = ++this.requests;
    const onAbort = (): void => this.pending.get(request)?.reject(abortReason(signal));
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      const answer = await this.ask(request);
      if ('failure' in answer) throw new IndexBuildError(answer.failure);
      return answer.packed;
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.pending.delete(request);
    }
  }

  /** Gives up what is being built. May be called twice. */
  async end(): Promise<void> {
    this.giveUp('the thread was closed');
    await this.worker.terminate();
  }

  private ask(request: number): Promise<BuildAnswer> {
    return new Promise((resolve, reject) => {
      this.pending.set(request, { resolve, reject });
      this.worker.postMessage({ request } satisfies BuildRequest);
    });
  }

  private giveUp(reason: string): void {
    this.ended = true;
    for (const { reject } of this.pending.values()) reject(new IndexBuildError(reason));
  }
}
