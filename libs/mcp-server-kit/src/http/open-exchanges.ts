import type { ServerResponse } from 'node:http';

/** Counts requests whose answer is not out yet. */
export class OpenExchanges {
  private count = 0;
  private waiters: (() => void)[] = [];

  track(response: ServerResponse): void {
    this.count++;
    response.once('close', () => {
      this.count--;
      if (this.count === 0) for (const resolve of this.waiters.splice(0)) resolve();
    });
  }

  /** Resolves as soon as none is open. */
  whenNone(): Promise<void> {
    if (this.count === 0) return Promise.resolve();
    return new Promise((resolve) => this.waiters.push(resolve));
  }
}
