import type { Connection } from './pool-settings.ts';

/** How the use of a connection ended: `broken` takes it out of the pool. */
export type LeaseEnd = 'answered' | 'failed' | 'broken';

/**
 * The right to use a connection. `await using lease = await pool.acquire(…)` gives it back, and so
 * does `release`; only the first one counts.
 */
export class Lease<C extends Connection> implements AsyncDisposable {
  private giveBack: ((end: LeaseEnd) => void) | undefined;

  constructor(
    readonly connection: C,
    giveBack: (end: LeaseEnd) => void,
  ) {
    this.giveBack = giveBack;
  }

  release(end: LeaseEnd): void {
    const { giveBack } = this;
    this.giveBack = undefined;
    giveBack?.(end);
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.release('answered');
    return Promise.resolve();
  }
}
