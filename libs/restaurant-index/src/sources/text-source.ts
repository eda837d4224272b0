import { END } from '../text/rank-stream.ts';
import type { RankStream } from '../text/rank-stream.ts';
import type { Source } from './source.ts';

/** Places that match a text, tier after tier of typing distance, by rank in each. */
export class TextSource implements Source {
  readonly name = 'text';
  readonly follows = 'rank';
  private from: number;
  private tier = 0;

  constructor(
    private readonly tiers: readonly RankStream[],
    private readonly start = 0,
  ) {
    this.from = start;
  }

  next(block: Uint32Array, max: number, bound: number): number {
    let count = 0;
    for (let stream = this.tiers[this.tier]; stream !== undefined; stream = this.tiers[this.tier]) {
      while (count < max) {
        const rank = stream.next(this.from);
        if (rank === END || rank >= bound) break;
        block[count++] = rank;
        this.from = rank + 1;
      }
      if (count === max) return count;
      this.tier++;
      this.from = this.start;
    }
    return count;
  }
}
