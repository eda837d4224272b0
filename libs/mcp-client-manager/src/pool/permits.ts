import { abortReason } from '@tablewise/kernel';
import type { Clock, Timer } from '@tablewise/kernel';

interface Waiter {
  readonly grant: () => void;
  readonly refuse: (reason: Error) => void;
}

export interface PermitOptions {
  readonly maxSize: number;
  readonly maxWaiters: number;
  readonly acquireTimeoutMs: number;
  readonly clock: Clock;
  readonly timedOut: () => Error;
  readonly queueFull: () => Error;
}

/**
 * At most `maxSize` holders at a time; the rest wait in order of arrival, each bounded by the
 * timeout and its signal, and all of them together by `maxWaiters`.
 */
export class Permits {
  private held = 0;
  private readonly waiters = new Set<Waiter>();
  private closedBy: Error | undefined;

  constructor(private readonly options: PermitOptions) {}

  get leased(): number {
    return this.held;
  }

  get pending(): number {
    return this.waiters.size;
  }

  get exhausted(): boolean {
    return this.held >= this.options.maxSize;
  }

  async acquire(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.closedBy !== undefined) throw this.closedBy;
    if (!this.exhausted) {
      this.held++;
      return;
    }
    if (this.waiters.size >= this.options.maxWaiters) throw this.options.queueFull();
    await this.wait(signal);
  }

  /** Hands the place to whoever has waited longest, or frees it. */
  release(): void {
    const [next] = this.waiters;
    if (next === undefined) this.held--;
    else next.grant();
  }

  /** Refuses everyone who waits, and everyone who comes after. Holders go on. */
  close(reason: Error): void {
    this.closedBy ??= reason;
    for (const waiter of [...this.waiters]) waiter.refuse(reason);
  }

  private wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.waiters.delete(waiter);
        timer.cancel();
        signal.removeEventListener('abort', onAbort);
      };
      const waiter: Waiter = {
        grant: () => {
          leave();
          resolve();
        },
        refuse: (reason) => {
          leave();
          reject(reason);
        },
      };
      const onAbort = (): void => {
        waiter.refuse(abortReason(signal));
      };
      const timer: Timer = this.options.clock.after(this.options.acquireTimeoutMs, () => {
        waiter.refuse(this.options.timedOut());
      });
      signal.addEventListener('abort', onAbort, { once: true });
      this.waiters.add(waiter);
    });
  }
}
