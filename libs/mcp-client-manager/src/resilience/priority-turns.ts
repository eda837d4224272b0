import { FairQueue } from './fair-queue.ts';
import type { Priority, Waiter } from './waiter.ts';

interface Level {
  readonly queue: FairQueue;
  readonly weight: number;
  credit: number;
}

/**
 * Of 21 turns while all wait, 16 go to `high`, 4 to `normal` and 1 to `low`, evenly spread: nobody
 * starves. Smooth weighted round-robin, as nginx does it; who does not wait saves nothing up.
 */
export class PriorityTurns {
  private readonly levels = {
    high: { queue: new FairQueue(), weight: 16, credit: 0 },
    normal: { queue: new FairQueue(), weight: 4, credit: 0 },
    low: { queue: new FairQueue(), weight: 1, credit: 0 },
  } satisfies Record<Priority, Level>;
  private readonly byRank: readonly Level[] = [
    this.levels.high,
    this.levels.normal,
    this.levels.low,
  ];
  private count = 0;

  get size(): number {
    return this.count;
  }

  push(waiter: Waiter): void {
    this.levels[waiter.priority].queue.push(waiter);
    this.count++;
  }

  take(): Waiter | undefined {
    if (this.count === 0) return undefined;
    let next: Level | undefined;
    let total = 0;
    for (const level of this.byRank) {
      if (level.queue.size === 0) level.credit = 0;
      else {
        level.credit += level.weight;
        total += level.weight;
        if (next === undefined || level.credit > next.credit) next = level;
      }
    }
    if (next === undefined) return undefined;
    next.credit -= total;
    this.count--;
    return next.queue.take();
  }

  remove(waiter: Waiter): void {
    this.levels[waiter.priority].queue.remove(waiter);
    this.count--;
  }

  sizes(): Record<Priority, number> {
    const { high, normal, low } = this.levels;
    return { high: high.queue.size, normal: normal.queue.size, low: low.queue.size };
  }

  /** When the one who has waited longest came. */
  oldestSince(): number | undefined {
    const times = this.byRank.map(({ queue }) => queue.oldestSince());
    const known = times.filter((time) => time !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
  }
}
