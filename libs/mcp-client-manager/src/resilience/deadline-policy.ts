import { abortReason } from '@tablewise/kernel';
import type { Clock } from '@tablewise/kernel';
import type { Policy, Task } from './policy.ts';

/**
 * One absolute deadline over everything a task does. The caller is answered when time is up, even if
 * the task is slow to stop.
 */
export class DeadlinePolicy implements Policy {
  constructor(
    private readonly deadlineMs: number,
    /** What the task is aborted, and the caller answered, with. */
    private readonly timeUp: () => Error,
    private readonly clock: Clock,
  ) {}

  execute<T>(task: Task<T>, signal: AbortSignal): Promise<T> {
    if (signal.aborted) return Promise.reject(abortReason(signal));
    return new Promise<T>((resolve, reject) => {
      const inner = new AbortController();
      const stop = (reason: Error): void => {
        reject(reason);
        inner.abort(reason);
      };
      const onAbort = (): void => {
        stop(abortReason(signal));
      };
      const timer = this.clock.after(this.deadlineMs, () => {
        stop(this.timeUp());
      });
      signal.addEventListener('abort', onAbort, { once: true });
      void task(inner.signal)
        .then(resolve, reject)
        .finally(() => {
          timer.cancel();
          signal.removeEventListener('abort', onAbort);
        });
    });
  }
}
