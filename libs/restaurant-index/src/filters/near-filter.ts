import type { Columns } from '../columns/columns.ts';
import type { Circle } from '../geo/circle.ts';
import type { Filter } from './filter.ts';

/** Places in a circle; none without a location. */
export class NearFilter implements Filter {
  readonly name = 'near';

  constructor(
    private readonly columns: Columns,
    private readonly circle: Circle,
  ) {}

  keep(ranks: Uint32Array, count: number): number {
    const { lats, lngs } = this.columns;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const rank = ranks[at] ?? 0;
      const lat = lats[rank] ?? Number.NaN;
      if (this.circle.has(lat, lngs[rank] ?? Number.NaN)) ranks[kept++] = rank;
    }
    return kept;
  }
}
