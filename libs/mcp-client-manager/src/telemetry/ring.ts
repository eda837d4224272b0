/** What came after a number. */
export interface Unseen<T> {
  /** Oldest first. */
  readonly values: readonly T[];
  /** How many more there were, which are overwritten by now. */
  readonly lost: number;
}

/**
 * The latest values, numbered from 1; the oldest is overwritten. A reader is no more than the number
 * of what it saw last: however many there are and however slow, they cost nothing here.
 */
export class Ring<T> implements Iterable<T> {
  private readonly kept: T[] = [];
  private count = 0;

  constructor(private readonly capacity: number) {}

  /** The number of the latest; 0 before the first. */
  get last(): number {
    return this.count;
  }

  add(value: T): void {
    this.kept[this.count % this.capacity] = value;
    this.count++;
  }

  /** 0 is before all; nothing comes after a number that was not given yet. */
  after(seen: number): Unseen<T> {
    const unseen = Math.max(0, this.count - seen);
    const there = Math.min(unseen, this.kept.length);
    const next = this.count % this.capacity;
    const inOrder = [...this.kept.slice(next), ...this.kept.slice(0, next)];
    return { values: inOrder.slice(inOrder.length - there), lost: unseen - there };
  }

  /** Oldest first. */
  [Symbol.iterator](): Iterator<T> {
    return this.after(0).values[Symbol.iterator]();
  }
}
