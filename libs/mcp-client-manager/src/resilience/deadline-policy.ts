import { asError } from '@tablewise/kernel';
import type { Clock, Timer } from '@tablewise/kernel';
import { CancelSource, cancelReason } from './cancel-signal.ts';
import type { CancelSignal } from './cancel-signal.ts';
import type { Policy, Task } from './policy.ts';

/**
 * One absolute deadline over everything a task does. The caller is answered when time is up, even if
 * the task is slow to stop. Signs of life may extend it, up to a hard cap.
 */
export class DeadlinePolicy implements Policy {
  private readonly startedAt: number;
  private endsAt: number;

  constructor(
    private readonly deadlineMs: number,
    /** What the task is aborted, and the caller answered, with, after the time that it was given. */
    private readonly timeUp: (givenMs: number) => Error,
    private readonly clock: Clock,
    private readonly hardCapMs: number = deadlineMs,
  ) {
    this.startedAt = clock.now();
    this.endsAt = this.startedAt + deadlineMs;
  }

  /** Time left, ms. */
  get leftMs(): number {
    return this.endsAt - this.clock.now();
  }

  /** Gives the task its whole time again from now on, as far as the cap allows. */
  extend(): void {
    const latest = this.startedAt + Math.max(this.deadlineMs, this.hardCapMs);
    this.endsAt = Math.min(latest, this.clock.now() + this.deadlineMs);
  }

  execute<T>(task: Task<T>, signal: CancelSignal): Promise<T> {
    if (signal.aborted) return Promise.reject(cancelReason(signal));
    return new Promise<T>((resolve, reject) => {
      const inner = new CancelSource();
      const leave = (): void => {
        timer.cancel();
        signal.removeEventListener('abort', onAbort);
      };
      const stop = (reason: Error): void => {
        leave();
        reject(reason);
        inner.abort(reason);
      };
      const onAbort = (): void => {
        stop(cancelReason(signal));
      };
      const onTime = (): void => {
        // It was extended meanwhile: a timer that is moved for every sign of life would cost more.
        if (this.leftMs > 0) timer = this.clock.after(this.leftMs, onTime);
        else stop(this.timeUp(this.endsAt - this.startedAt));
      };
      let timer: Timer = this.clock.after(this.leftMs, onTime);
      signal.addEventListener('abort', onAbort);
      task(inner).then(
        (result) => {
          leave();
          resolve(result);
        },
        (error: unknown) => {
          leave();
          reject(asError(error));
        },
      );
    });
  }
}
