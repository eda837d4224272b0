import type { Permutation } from '../sorts/permutation.ts';
import type { Source } from './source.ts';

/** All places of a segment, in the order of a column. */
export class PermutationSource implements Source {
  readonly name = 'everything';

  constructor(
    readonly follows: 'votes' | 'newest',
    private readonly permutation: Permutation,
    private at: number,
  ) {}

  next(block: Uint32Array, max: number, bound: number): number {
    const { ranks } = this.permutation;
    const end = Math.min(ranks.length, bound);
    let count = 0;
    while (count < max && this.at < end) block[count++] = ranks[this.at++] ?? 0;
    return count;
  }
}
