import type { CodedLists } from '../columns/columns.ts';
import type { Filter } from './filter.ts';

/** Places that have one of the cuisines wanted among theirs. */
export class CuisineFilter implements Filter {
  readonly name = 'cuisine';
  private readonly wanted: Uint8Array;

  constructor(
    private readonly cuisines: CodedLists,
    wanted: readonly number[],
    distinct: number,
  ) {
    this.wanted = new Uint8Array(distinct);
    for (const code of wanted) this.wanted[code] = 1;
  }

  keep(ranks: Uint32Array, count: number): number {
    const { wanted } = this;
    const { starts, values } = this.cuisines;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const rank = ranks[at] ?? 0;
      const end = starts[rank + 1] ?? 0;
      for (let each = starts[rank] ?? 0; each < end; each++) {
        if (wanted[values[each] ?? 0] !== 1) continue;
        ranks[kept++] = rank;
        break;
      }
    }
    return kept;
  }
}
