import type { Columns } from '../columns/columns.ts';
import { latAt, lngAt } from '../columns/locations.ts';
import type { Box } from '../place-query.ts';
import type { Filter } from './filter.ts';

/** Places in a box, its borders included; none without a location. */
export class BoxFilter implements Filter {
  readonly name = 'box';

  constructor(
    private readonly columns: Columns,
    private readonly box: Box,
  ) {}

  keep(ranks: Uint32Array, count: number): number {
    const { locations } = this.columns;
    const { south, west, north, east } = this.box;
    const crosses = west > east;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const rank = ranks[at] ?? 0;
      const lat = latAt(locations, rank);
      if (!(lat >= south && lat <= north)) continue;
      const lng = lngAt(locations, rank);
      if (crosses ? lng >= west || lng <= east : lng >= west && lng <= east) ranks[kept++] = rank;
    }
    return kept;
  }
}
