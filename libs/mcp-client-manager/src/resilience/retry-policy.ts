import type { Clock } from '@tablewise/kernel';
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

  async execute<T>(task: Task<T>, signal: AbortSignal): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted();
      try {
        return await task(signal);
      } catch (error) {
        const delayMs = this.delayAfter(error, attempt);
        if (delayMs === undefined) throw error;
        this.options.onRetry?.(error, attempt, delayMs);
        if (delayMs > 0) await this.clock.sleep(delayMs, signal);
      }
    }
  }

  private delayAfter(error: unknown, attempt: number): number | undefined {
    return attempt < this.options.maxAttempts ? this.options.delayAfter(error, attempt) : undefined;
  }
}
