/**
 * A quantile of the last `windowSize` values, exact: a ring in order of arrival beside a sorted
 * copy. Adding one is two binary searches and two moves within a kilobyte or two.
 */
export class SlidingQuantile {
  private readonly ring: Float64Array;
  private readonly sorted: Float64Array;
  private count = 0;
  private at = 0;

  constructor(
    /** From 0 to 1. */
    private readonly quantile: number,
    windowSize: number,
  ) {
    this.ring = new Float64Array(windowSize);
    this.sorted = new Float64Array(windowSize);
  }

  get size(): number {
    return this.count;
  }

  /** The smallest value that at least this share of the window does not exceed; none at first. */
  get value(): number | undefined {
    if (this.count === 0) return undefined;
    return this.sorted[Math.max(0, Math.ceil(this.quantile * this.count) - 1)];
  }

  add(value: number): void {
    if (this.count === this.ring.length) this.remove(this.ring[this.at] ?? 0);
    const index = this.indexOf(value);
    this.sorted.copyWithin(index + 1, index, this.count);
    this.sorted[index] = value;
    this.count++;
    this.ring[this.at] = value;
    this.at = (this.at + 1) % this.ring.length;
  }

  private remove(value: number): void {
    const index = this.indexOf(value);
    this.sorted.copyWithin(index, index + 1, this.count);
    this.count--;
  }

  /** The first index whose value is not smaller. */
  private indexOf(value: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sorted[middle] ?? Infinity) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
