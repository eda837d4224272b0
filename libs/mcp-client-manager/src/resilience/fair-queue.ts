import { LinkedList } from './linked-list.ts';
import type { Linked } from './linked-list.ts';
import type { Waiter } from './waiter.ts';

/** The waiters of one principal, in order of arrival. */
class Line implements Linked<Line> {
  previous: Line | undefined;
  next: Line | undefined;
  readonly waiters = new LinkedList<Waiter>();

  constructor(readonly principal: string) {}
}

/**
 * Principals take turns, whoever asks how often; within one, first come first served. A line exists
 * only while somebody stands in it. Every operation takes constant time.
 */
export class FairQueue {
  private readonly lines = new Map<string, Line>();
  private readonly turns = new LinkedList<Line>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  push(waiter: Waiter): void {
    let line = this.lines.get(waiter.principal);
    if (line === undefined) {
      line = new Line(waiter.principal);
      this.lines.set(waiter.principal, line);
      this.turns.push(line);
    }
    line.waiters.push(waiter);
    this.count++;
  }

  /** Who is next; its principal goes to the end of the turns. */
  take(): Waiter | undefined {
    const line = this.turns.first;
    const waiter = line?.waiters.first;
    if (line === undefined || waiter === undefined) return undefined;
    this.remove(waiter);
    if (line.waiters.first !== undefined) {
      this.turns.remove(line);
      this.turns.push(line);
    }
    return waiter;
  }

  /** The waiter must be in this queue. */
  remove(waiter: Waiter): void {
    const line = this.lines.get(waiter.principal);
    if (line === undefined) return;
    line.waiters.remove(waiter);
    this.count--;
    if (line.waiters.first !== undefined) return;
    this.lines.delete(line.principal);
    this.turns.remove(line);
  }

  /** When the one who has waited longest came. Looks at each principal: for statistics. */
  oldestSince(): number | undefined {
    let oldest: number | undefined;
    for (let line = this.turns.first; line !== undefined; line = line.next) {
      const since = line.waiters.first?.since;
      if (since !== undefined && (oldest === undefined || since < oldest)) oldest = since;
    }
    return oldest;
  }
}
