import type { NumberArray } from '../memory/shared-arrays.ts';
import type { FilterName } from '../place-page.ts';
import type { Filter } from './filter.ts';

/** Places with at least so much in a column. */
export class MinimumFilter implements Filter {
  constructor(
    readonly name: FilterName,
    private readonly column: NumberArray,
    private readonly minimum: number,
  ) {}

  keep(ranks: Uint32Array, count: number): number {
    const { column, minimum } = this;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const rank = ranks[at] ?? 0;
      if ((column[rank] ?? 0) >= minimum) ranks[kept++] = rank;
    }
    return kept;
  }
}
