import { END } from './rank-stream.ts';
import type { RankStream } from './rank-stream.ts';

/** The ranks of a sorted stretch of an array. Skips by galloping: far is little dearer than near. */
export class ListStream implements RankStream {
  constructor(
    private readonly ranks: Uint32Array,
    private at = 0,
    private readonly end = ranks.length,
  ) {}

  next(from: number): number {
    if (this.at >= this.end) return END;
    const head = this.ranks[this.at] ?? END;
    return head >= from ? head : this.gallop(from);
  }

  /** Doubles its stride past what is too low, then halves the last stride. */
  private gallop(from: number): number {
    let stride = 1;
    let low = this.at;
    while (low + stride < this.end && (this.ranks[low + stride] ?? END) < from) {
      low += stride;
      stride *= 2;
    }
    let high = Math.min(low + stride, this.end);
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if ((this.ranks[middle] ?? END) < from) low = middle;
      else high = middle;
    }
    this.at = high;
    return high < this.end ? (this.ranks[high] ?? END) : END;
  }
}
