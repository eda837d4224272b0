import type { CancelSignal } from './cancel-signal.ts';
import { leaveOnAbort } from './leave-on-abort.ts';

/** Those who wait for something to change, and look again then. */
export class NextChange {
  private waiting: (() => void)[] = [];

  get pending(): number {
    return this.waiting.length;
  }

  /** @throws the reason of the signal, if that aborts first */
  wait(signal: CancelSignal): Promise<undefined> {
    return leaveOnAbort(
      new Promise<undefined>((resolve) => {
        this.waiting.push(() => {
          resolve(undefined);
        });
      }),
      signal,
    );
  }

  wake(): void {
    const { waiting } = this;
    if (waiting.length === 0) return;
    this.waiting = [];
    for (const look of waiting) look();
  }
}
