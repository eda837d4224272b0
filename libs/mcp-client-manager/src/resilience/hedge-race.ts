import { CancelledError } from '@tablewise/kernel';
import type { Timer } from '@tablewise/kernel';
import { CancelSource, cancelReason } from './cancel-signal.ts';
import type { CancelSignal } from './cancel-signal.ts';
import type { Task } from './policy.ts';

/** Attempts of one call, of which the first answer counts. Whoever loses is aborted. */
export class HedgeRace<T> {
  readonly result: Promise<T>;
  private readonly attempts: CancelSource[] = [];
  private failed = 0;
  private firstFailure: Promise<T> | undefined;
  private finish: (outcome: Promise<T>) => void = () => undefined;

  constructor(signal: CancelSignal, timer: Timer) {
    this.result = new Promise<T>((resolve) => {
      const onAbort = (): void => {
        this.finish(Promise.reject(cancelReason(signal)));
      };
      signal.addEventListener('abort', onAbort);
      this.finish = (outcome) => {
        this.finish = () => undefined;
        timer.cancel();
        signal.removeEventListener('abort', onAbort);
        resolve(outcome);
        const reason = signal.aborted ? cancelReason(signal) : new CancelledError('attempt outrun');
        for (const attempt of this.attempts) attempt.abort(reason);
      };
    });
  }

  enter(task: Task<T>): void {
    const attempt = new CancelSource();
    this.attempts.push(attempt);
    const outcome = task(attempt);
    outcome.then(
      () => {
        this.finish(outcome);
      },
      () => {
        this.lose(outcome);
      },
    );
  }

  /** While another attempt is out there is still hope. */
  private lose(failure: Promise<T>): void {
    this.failed++;
    this.firstFailure ??= failure;
    if (this.failed === this.attempts.length) this.finish(this.firstFailure);
  }
}
