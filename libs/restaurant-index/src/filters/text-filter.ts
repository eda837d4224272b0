import { hasBit } from '../memory/bits.ts';
import type { Filter } from './filter.ts';

/** Places that match a text, given as one bit per rank. */
export class TextFilter implements Filter {
  readonly name = 'text';

  constructor(private readonly bits: Uint32Array) {}

  keep(ranks: Uint32Array, count: number): number {
    const { bits } = this;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const rank = ranks[at] ?? 0;
      if (hasBit(bits, rank)) ranks[kept++] = rank;
    }
    return kept;
  }
}
