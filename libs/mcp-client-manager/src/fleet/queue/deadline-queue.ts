import type { Clock, Timer } from '@tablewise/kernel';

/** Whoever waits, as far as its deadline goes. */
interface Waiting {
  readonly isWaiting: boolean;
}

/** Below so many it is not worth while to clear out those who have gone. */
const FEW = 64;

/**
 * One timer for all who wait: a binary heap by deadline. Who is served leaves nothing but a mark,
 * and is cleared out when half of the heap has gone: most leave long before their deadline, and
 * taking each out of the middle would touch memory all over. Timeouts are mostly alike, so a
 * newcomer mostly stays at the end.
 */
export class DeadlineQueue<W extends Waiting> {
  /** Two arrays side by side: comparing deadlines must not mean to visit waiters. */
  private readonly deadlines: number[] = [];
  private readonly waiters: W[] = [];
  private gone = 0;
  private timer: Timer | undefined;
  private timerAt = Infinity;

  constructor(
    private readonly clock: Pick<Clock, 'now' | 'after'>,
    private readonly onDue: (waiter: W) => void,
  ) {}

  add(waiter: W, deadlineAt: number): void {
    this.siftUp(waiter, deadlineAt);
    if (deadlineAt < this.timerAt) this.arm(deadlineAt);
  }

  /** To be told once for each that no longer waits. */
  left(): void {
    this.gone++;
    if (this.gone === this.waiters.length) this.clear();
    else if (this.gone > FEW && this.gone > this.waiters.length / 2) this.clearOut();
  }

  /** Everyone who waits, in no order. */
  all(): W[] {
    return this.waiters.filter((waiter) => waiter.isWaiting);
  }

  private arm(at: number): void {
    this.timer?.cancel();
    this.timerAt = at;
    this.timer = this.clock.after(at - this.clock.now(), () => {
      this.fire();
    });
  }

  /** A timer that is early finds nobody and sets itself anew; one for nobody must not stay. */
  private disarm(): void {
    this.timer?.cancel();
    this.timer = undefined;
    this.timerAt = Infinity;
  }

  private clear(): void {
    this.deadlines.length = 0;
    this.waiters.length = 0;
    this.gone = 0;
    this.disarm();
  }

  private fire(): void {
    this.disarm();
    const now = this.clock.now();
    for (;;) {
      const [deadlineAt] = this.deadlines;
      const [waiter] = this.waiters;
      if (deadlineAt === undefined || waiter === undefined) return;
      if (waiter.isWaiting && deadlineAt > now) {
        if (deadlineAt < this.timerAt) this.arm(deadlineAt);
        return;
      }
      this.dropFirst();
      if (waiter.isWaiting) this.expire(waiter);
      else this.gone--;
    }
  }

  /** It is out of the heap already, so its leaving is not to be counted. */
  private expire(waiter: W): void {
    this.gone--;
    this.onDue(waiter);
  }

  private dropFirst(): void {
    const deadlineAt = this.deadlines.pop();
    const waiter = this.waiters.pop();
    if (deadlineAt !== undefined && waiter !== undefined && this.waiters.length > 0)
      this.siftDown(waiter, deadlineAt, 0);
  }

  private clearOut(): void {
    let kept = 0;
    this.waiters.forEach((waiter, index) => {
      if (waiter.isWaiting) this.put(waiter, this.deadlines[index] ?? 0, kept++);
    });
    this.waiters.length = kept;
    this.deadlines.length = kept;
    this.gone = 0;
    for (let index = (kept >> 1) - 1; index >= 0; index--) {
      const waiter = this.waiters[index];
      if (waiter !== undefined) this.siftDown(waiter, this.deadlines[index] ?? 0, index);
    }
  }

  private siftUp(waiter: W, deadlineAt: number): void {
    let index = this.waiters.length;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parentAt = this.deadlines[parentIndex] ?? 0;
      const parent = parentAt > deadlineAt ? this.waiters[parentIndex] : undefined;
      if (parent === undefined) break;
      this.put(parent, parentAt, index);
      index = parentIndex;
    }
    this.put(waiter, deadlineAt, index);
  }

  private siftDown(waiter: W, deadlineAt: number, from: number): void {
    let index = from;
    for (;;) {
      const left = 2 * index + 1;
      const leftAt = this.deadlines[left] ?? Infinity;
      const rightAt = this.deadlines[left + 1] ?? Infinity;
      const childIndex = rightAt < leftAt ? left + 1 : left;
      const childAt = Math.min(leftAt, rightAt);
      const child = childAt < deadlineAt ? this.waiters[childIndex] : undefined;
      if (child === undefined) break;
      this.put(child, childAt, index);
      index = childIndex;
    }
    this.put(waiter, deadlineAt, index);
  }

  private put(waiter: W, deadlineAt: number, index: number): void {
    this.waiters[index] = waiter;
    this.deadlines[index] = deadlineAt;
  }
}
