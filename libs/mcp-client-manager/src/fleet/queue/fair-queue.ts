import type { PlaceRequest } from './lane.ts';
import { LinkedList } from './linked-list.ts';
import type { Linked } from './linked-list.ts';

/** What stands in line. */
export interface Queued<W> extends Linked<W> {
  readonly request: PlaceRequest;
  readonly since: number;
}

/** The waiters of one principal, in order of arrival. */
class Line<W extends Queued<W>> implements Linked<Line<W>> {
  previous: Line<W> | undefined;
  next: Line<W> | undefined;
  readonly waiters = new LinkedList<W>();

  constructor(readonly principal: string) {}
}

/**
 * Principals take turns, whoever asks how often; within one, first come first served. A line exists
 * only while somebody stands in it. Every operation takes constant time.
 */
export class FairQueue<W extends Queued<W>> {
  private readonly lines = new Map<string, Line<W>>();
  private readonly turns = new LinkedList<Line<W>>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Who is next. */
  get first(): W | undefined {
    return this.turns.first?.waiters.first;
  }

  push(waiter: W): void {
    const { principal } = waiter.request;
    let line = this.lines.get(principal);
    if (line === undefined) {
      line = new Line(principal);
      this.lines.set(principal, line);
      this.turns.push(line);
    }
    line.waiters.push(waiter);
    this.count++;
  }

  /** Lets the next one leave; its principal goes to the end of the turns. */
  take(): W | undefined {
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
  remove(waiter: W): void {
    const line = this.lines.get(waiter.request.principal);
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
