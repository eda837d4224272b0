import type { Grid } from '../geo/grid.ts';
import type { GridStretches } from '../geo/grid-stretches.ts';
import type { Source } from './source.ts';

/** Places in some cells of a grid, cell by cell; a cell is left where its ranks pass the bound. */
export class GridSource implements Source {
  readonly name = 'grid';
  readonly follows = 'rank';
  private stretch = 0;
  private cell: number;
  private at: number;

  constructor(
    private readonly grid: Grid,
    private readonly stretches: GridStretches,
  ) {
    this.cell = stretches.bounds[0] ?? 0;
    this.at = grid.ranks.starts[this.cell] ?? 0;
  }

  next(block: Uint32Array, max: number, bound: number): number {
    const { starts, values } = this.grid.ranks;
    const { bounds } = this.stretches;
    let count = 0;
    while (this.stretch < bounds.length) {
      const end = starts[this.cell + 1] ?? 0;
      while (this.at < end) {
        const rank = values[this.at] ?? 0;
        if (rank >= bound) break;
        if (count === max) return count;
        block[count++] = rank;
        this.at++;
      }
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
