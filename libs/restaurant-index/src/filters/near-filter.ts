import type { Columns } from '../columns/columns.ts';
import { latAt, lngAt } from '../columns/locations.ts';
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
    const { locations } = this.columns;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const rank = ranks[at] ?? 0;
      if (this.circle.has(latAt(locations, rank), lngAt(locations, rank))) ranks[kept++] = rank;
    }
    return kept;
  }
}
