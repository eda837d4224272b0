import type { Clock } from '@tablewise/kernel';

export interface RetryBudgetOptions {
  /** Retries per call that are allowed on the whole. */
  readonly ratio: number;
  /** Retries per second that are allowed however few calls there are. */
  readonly minPerSecond: number;
  readonly clock: Pick<Clock, 'now'>;
}

export const DEFAULT_RETRY_BUDGET = { ratio: 0.2, minPerSecond: 10 } as const;

const BUCKET_MS = 100;
/** Ten full buckets and the one that is filling: the window is never shorter than a second. */
const BUCKETS = 11;

/**
 * Bounds what retries add to a load that already fails: over any window of a second at most the
 * larger of `ratio` of its calls and `minPerSecond`. Calls and retries leave the window together, so
 * no call pays twice, and from `minPerSecond / ratio` calls per second up the amplification is at
 * most `1 + ratio`. A ring of buckets: constant time and memory.
 */
export class RetryBudget {
  private readonly calls = new Int32Array(BUCKETS);
  private readonly retries = new Int32Array(BUCKETS);
  private callsInWindow = 0;
  private retriesInWindow = 0;
  private bucket: number;

  constructor(private readonly options: RetryBudgetOptions) {
    this.bucket = Math.floor(options.clock.now() / BUCKET_MS);
  }

  /** Counts a call, once, whatever becomes of it. */
  recordCall(): void {
    this.advance();
    this.callsInWindow++;
    increment(this.calls, this.bucket % BUCKETS);
  }

  /** Whether no retry is ever allowed. */
  get isOff(): boolean {
    return this.options.ratio === 0 && this.options.minPerSecond === 0;
  }

  get canRetry(): boolean {
    this.advance();
    const { ratio, minPerSecond } = this.options;
    return this.retriesInWindow + 1 <= Math.max(ratio * this.callsInWindow, minPerSecond);
  }

  /** Pays for one retry. */
  spend(): void {
    this.advance();
    this.retriesInWindow++;
    increment(this.retries, this.bucket % BUCKETS);
  }

  private advance(): void {
    const now = Math.floor(this.options.clock.now() / BUCKET_MS);
    const steps = Math.min(now - this.bucket, BUCKETS);
    for (let step = 1; step <= steps; step++) this.forget((this.bucket + step) % BUCKETS);
    // A clock that is set back must not open old buckets again.
    if (steps > 0) this.bucket = now;
  }

  private forget(slot: number): void {
    this.callsInWindow -= this.calls[slot] ?? 0;
    this.retriesInWindow -= this.retries[slot] ?? 0;
    this.calls[slot] = 0;
    this.retries[slot] = 0;
  }
}

function increment(counts: Int32Array, slot: number): void {
  counts[slot] = (counts[slot] ?? 0) + 1;
}
