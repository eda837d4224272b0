import type { Clock } from '@tablewise/kernel';
import { asAbortSignal, throwIfCancelled } from './cancel-signal.ts';
import type { CancelSignal } from './cancel-signal.ts';
import type { Policy, Task } from './policy.ts';

export interface RetryOptions {
  /** Counts the first. */
  readonly maxAttempts: number;
  /** Milliseconds until the attempt after the given one; `undefined` gives up. */
  readonly delayAfter: (error: unknown, attempt: number) => number | undefined;
  readonly onRetry?: (error: unknown, attempt: number, delayMs: number) => void;
}

/** Runs a task again after a failure that allows it. An abort ends the backoff wait at once. */
export class RetryPolicy implements Policy {
  constructor(
    private readonly options: RetryOptions,
    private readonly clock: Clock,
  ) {}

  async execute<T>(task: Task<T>, signal: CancelSignal): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      throwIfCancelled(signal);
      try {
        return await task(signal);
      } catch (error) {
        const delayMs = this.delayAfter(error, attempt);
        if (delayMs === undefined) throw error;
        this.options.onRetry?.(error, attempt, delayMs);
        if (delayMs > 0) await this.sleep(delayMs, signal);
      }
    }
  }

  private delayAfter(error: unknown, attempt: number): number | undefined {
    return attempt < this.options.maxAttempts ? this.options.delayAfter(error, attempt) : undefined;
  }

  private async sleep(ms: number, signal: CancelSignal): Promise<void> {
    const bridge = asAbortSignal(signal);
    try {
      await this.clock.sleep(ms, bridge.signal);
    } finally {
      bridge.release();
    }
  }
}
