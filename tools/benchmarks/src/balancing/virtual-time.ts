interface Event {
  readonly at: number;
  /** Events of the same time keep their order. */
  readonly order: number;
  readonly task: () => void;
}

/** A clock that jumps from event to event: minutes of traffic in seconds, the same each time. */
export class VirtualTime {
  private time = 0;
  private scheduled = 0;
  private readonly heap: Event[] = [];

  now(): number {
    return this.time;
  }

  after(ms: number, task: () => void): void {
    const event = { at: this.time + ms, order: this.scheduled++, task };
    let index = this.heap.push(event) - 1;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = this.heap[parentIndex];
      if (parent === undefined || !isBefore(event, parent)) break;
      this.heap[index] = parent;
      index = parentIndex;
    }
    this.heap[index] = event;
  }

  /** Lets everything happen that is due by then. */
  run(untilMs: number): void {
    for (let [next] = this.heap; next !== undefined && next.at <= untilMs; [next] = this.heap) {
      this.dropFirst();
      this.time = next.at;
      next.task();
    }
    this.time = untilMs;
  }

  private dropFirst(): void {
    const { heap } = this;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let index = 0;
    for (;;) {
      const left = heap[2 * index + 1];
      const right = heap[2 * index + 2];
      const isRight = left !== undefined && right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (child === undefined || !isBefore(child, last)) break;
      heap[index] = child;
      index = 2 * index + (isRight ? 2 : 1);
    }
    heap[index] = last;
  }
}

function isBefore(one: Event, other: Event): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}
