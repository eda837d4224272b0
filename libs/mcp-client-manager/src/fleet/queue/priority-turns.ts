import { FairQueue } from './fair-queue.ts';
import type { Queued } from './fair-queue.ts';
import type { Lane, Priority } from './lane.ts';

/** The waiters of one priority: lanes in turn, and in each the principals. */
interface Level<W extends Queued<W>> {
  readonly weight: number;
  credit: number;
  readonly lanes: Map<Lane, FairQueue<W>>;
}

/**
 * Of 21 turns while all wait, 16 go to `high`, 4 to `normal` and 1 to `low`, evenly spread: nobody
 * starves. Smooth weighted round-robin, as nginx does it; who does not wait saves nothing up. Within
 * a priority the lanes take turns, and one that finds no place holds up no other.
 */
export class PriorityTurns<W extends Queued<W>> {
  private readonly levels: Readonly<Record<Priority, Level<W>>> = {
    high: { weight: 16, credit: 0, lanes: new Map() },
    normal: { weight: 4, credit: 0, lanes: new Map() },
    low: { weight: 1, credit: 0, lanes: new Map() },
  };
  private readonly byRank = [this.levels.high, this.levels.normal, this.levels.low] as const;
  /** Lanes for which no place was found while somebody was looked for. */
  private readonly blocked = new Set<Lane>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  push(waiter: W): void {
    const { lane, priority } = waiter.request;
    const { lanes } = this.levels[priority];
    let queue = lanes.get(lane);
    if (queue === undefined) {
      queue = new FairQueue();
      lanes.set(lane, queue);
    }
    queue.push(waiter);
    lane.size++;
    this.count++;
  }

  /** Lets the next one who can be served leave; `undefined` when nobody can. */
  take(serve: (waiter: W) => boolean): W | undefined {
    this.blocked.clear();
    for (;;) {
      const level = this.nextLevel();
      const waiter = level && this.firstIn(level);
      if (level === undefined || waiter === undefined) return undefined;
      if (serve(waiter)) {
        this.charge(level);
        this.leave(level, waiter);
        return waiter;
      }
      this.blocked.add(waiter.request.lane);
    }
  }

  remove(waiter: W): void {
    const { lane, priority } = waiter.request;
    const { lanes } = this.levels[priority];
    const queue = lanes.get(lane);
    if (queue === undefined) return;
    queue.remove(waiter);
    if (queue.size === 0) lanes.delete(lane);
    lane.size--;
    this.count--;
  }

  sizes(): Record<Priority, number> {
    const { high, normal, low } = this.levels;
    return { high: sizeOf(high), normal: sizeOf(normal), low: sizeOf(low) };
  }

  /** When the one who has waited longest came. */
  oldestSince(): number | undefined {
    const queues = this.byRank.flatMap(({ lanes }) => [...lanes.values()]);
    const times = queues.map((queue) => queue.oldestSince()).filter((time) => time !== undefined);
    return times.length === 0 ? undefined : Math.min(...times);
  }

  /** Its principal, and its lane, are last in the turns to come. */
  private leave(level: Level<W>, waiter: W): void {
    const { lane } = waiter.request;
    const queue = level.lanes.get(lane);
    if (queue === undefined) return;
    queue.take();
    if (queue.size === 0 || level.lanes.size > 1) level.lanes.delete(lane);
    if (queue.size > 0) level.lanes.set(lane, queue);
    lane.size--;
    this.count--;
  }

  /** The one with the most credit after this turn's is given, of those that can be served. */
  private nextLevel(): Level<W> | undefined {
    let next: Level<W> | undefined;
    for (const level of this.byRank) {
      if (this.firstIn(level) === undefined) continue;
      if (next === undefined || level.credit + level.weight > next.credit + next.weight)
        next = level;
    }
    return next;
  }

  private firstIn({ lanes }: Level<W>): W | undefined {
    for (const [lane, queue] of lanes) if (!this.blocked.has(lane)) return queue.first;
    return undefined;
  }

  /** To be called while the one who is served is still in its queue. */
  private charge(served: Level<W>): void {
    let total = 0;
    for (const level of this.byRank) {
      if (level.lanes.size === 0) level.credit = 0;
      if (this.firstIn(level) === undefined) continue;
      level.credit += level.weight;
      total += level.weight;
    }
    served.credit -= total;
  }
}

function sizeOf<W extends Queued<W>>({ lanes }: Level<W>): number {
  let size = 0;
  for (const queue of lanes.values()) size += queue.size;
  return size;
}
