import type { Grid } from '../geo/grid.ts';
import type { GridStretches } from '../geo/grid-stretches.ts';
import type { HoursWanted } from '../filters/hours-filter.ts';
import { CLOSED, OPEN, UNKNOWN } from '../hours/verdicts.ts';
import type { Source } from './source.ts';

/**
 * Places in some cells of a grid, cell by cell; a cell is left where its ranks pass the bound. Asks
 * of the hours on the way, where most candidates end: in the grid they are in the order of reading.
 */
export class GridSource implements Source {
  readonly name = 'grid';
  readonly follows = 'rank';
  private stretch = 0;
  private cell: number;
  private at: number;

  constructor(
    private readonly grid: Grid,
    private readonly stretches: GridStretches,
    private readonly hours: HoursWanted | undefined,
  ) {
    this.cell = stretches.bounds[0] ?? 0;
    this.at = grid.ranks.starts[this.cell] ?? 0;
  }

  next(block: Uint32Array, max: number, bound: number): number {
    const { grid, hours, stretches } = this;
    const { profiles, ranks } = grid;
    const least = hours?.includeUnknown === true ? UNKNOWN : OPEN;
    let count = 0;
    while (this.stretch < stretches.bounds.length) {
      const end = ranks.starts[this.cell + 1] ?? 0;
      let { at } = this;
      for (; at < end && count < max; at++) {
        const rank = ranks.values[at] ?? 0;
        if (rank >= bound) break;
        if (hours !== undefined) {
          const profile = profiles[at] ?? 0;
          if ((hours.open[profile] ?? CLOSED) < least) continue;
          if ((hours.meals[profile] ?? CLOSED) < least) continue;
        }
        block[count++] = rank;
      }
      this.at = at;
      if (count === max) return count;
      this.nextCell();
    }
    return count;
  }

  private nextCell(): void {
    const { bounds } = this.stretches;
    this.cell++;
    if (this.cell >= (bounds[this.stretch + 1] ?? 0)) {
      this.stretch += 2;
      this.cell = bounds[this.stretch] ?? 0;
    }
    this.at = this.grid.ranks.starts[this.cell] ?? 0;
  }
}
