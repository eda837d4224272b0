import type { CodeArray } from '../memory/shared-arrays.ts';
import type { FilterName } from '../place-page.ts';
import type { Filter } from './filter.ts';

/** Places that have one of the codes wanted: of areas, of price levels. */
export class CodeFilter implements Filter {
  private readonly wanted: Uint8Array;

  /** Codes in the column are below `distinct`; others may be wanted, in vain. */
  constructor(
    readonly name: FilterName,
    private readonly column: CodeArray,
    wanted: readonly number[],
    distinct: number,
  ) {
    this.wanted = new Uint8Array(distinct);
    for (const code of wanted) this.wanted[code] = 1;
  }

  keep(ranks: Uint32Array, count: number): number {
    const { column, wanted } = this;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const rank = ranks[at] ?? 0;
      if (wanted[column[rank] ?? 0] === 1) ranks[kept++] = rank;
    }
    return kept;
  }
}
