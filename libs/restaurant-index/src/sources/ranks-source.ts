import type { SourceName } from '../place-page.ts';
import type { Source } from './source.ts';

/** Ranks that are listed already, ascending. */
export class RanksSource implements Source {
  readonly follows = 'rank';
  private at = 0;

  constructor(
    readonly name: SourceName,
    private readonly ranks: Uint32Array,
  ) {}

  next(block: Uint32Array, max: number, bound: number): number {
    let count = 0;
    while (count < max && this.at < this.ranks.length) {
      const rank = this.ranks[this.at] ?? 0;
      if (rank >= bound) break;
      block[count++] = rank;
      this.at++;
    }
    return count;
  }
}
