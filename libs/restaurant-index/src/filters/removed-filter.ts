import type { RemovedRanks } from '../delta/removed-ranks.ts';
import { hasBit } from '../memory/bits.ts';
import type { Filter } from './filter.ts';

/** Places that have neither gone nor been put again since the segment was built. */
export class RemovedFilter implements Filter {
  readonly name = 'removed';

  constructor(private readonly removed: RemovedRanks) {}

  keep(ranks: Uint32Array, count: number): number {
    const { bits } = this.removed;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const rank = ranks[at] ?? 0;
      if (!hasBit(bits, rank)) ranks[kept++] = rank;
    }
    return kept;
  }
}
