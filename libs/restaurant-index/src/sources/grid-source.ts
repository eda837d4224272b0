import type { Columns } from '../columns/columns.ts';
import { latAt, lngAt } from '../columns/locations.ts';
import type { HoursWanted } from '../filters/hours-filter.ts';
import type { Circle } from '../geo/circle.ts';
import type { GridStretches } from '../geo/grid-stretches.ts';
import type { Grid } from '../geo/grid.ts';
import { hasBit } from '../memory/bits.ts';
import type { Source } from './source.ts';

export interface GridReading {
  readonly grid: Grid;
  readonly columns: Columns;
  readonly stretches: GridStretches;
  /** Asked on the way, where most candidates end: in the grid they are in the order of reading. */
  readonly hours: HoursWanted | undefined;
  /** Where the first sweep ends: with this rank. */
  readonly firstSweep: number;
}

/**
 * Places in some cells of a grid, in sweeps over all of them: first the best ranks of every cell,
 * then as many again, and so on. So a page is full after little more than its own places, though
 * the cells are not in the order of ranks together.
 */
export class GridSource implements Source {
  readonly name = 'grid';
  readonly follows = 'rank';
  /** Of each cell, where to go on reading and where it ends; the inner ones first. */
  private readonly ats: number[] = [];
  private readonly ends: number[] = [];
  private readonly innerCells: number;
  private cell = 0;
  /** The ranks of the sweep that is under way are below this. */
  private sweepEnd: number;

  constructor(private readonly reading: GridReading) {
    const { bounds } = reading.stretches;
    for (let row = 0; row < bounds.length; row += 4)
      this.addCells(bounds[row + 1], bounds[row + 2]);
    this.innerCells = this.ats.length;
    for (let row = 0; row < bounds.length; row += 4) {
      this.addCells(bounds[row], bounds[row + 1]);
      this.addCells(bounds[row + 2], bounds[row + 3]);
    }
    this.sweepEnd = reading.firstSweep;
  }

  next(block: Uint32Array, max: number, bound: number): number {
    for (;;) {
      const count = this.sweep(block, max, Math.min(bound, this.sweepEnd));
      const isLast = this.sweepEnd >= bound;
      if (this.cell < this.ats.length || isLast) return count;
      this.cell = 0;
      this.sweepEnd *= 2;
      // What came of a sweep may lower the bound of the next one.
      if (count > 0) return count;
    }
  }

  /** Those between two positions in which somebody may be open. */
  private addCells(from = 0, to = 0): void {
    const { hours, grid } = this.reading;
    const { starts } = grid.ranks;
    const slots = hours?.slots;
    for (let cell = from; cell < to; cell++) {
      if (slots !== undefined && ((grid.slots[cell] ?? 0) & slots) === 0) continue;
      this.ats.push(starts[cell] ?? 0);
      this.ends.push(starts[cell + 1] ?? 0);
    }
  }

  /** Fills the block with up to `max` ranks below `end`, cell by cell; says how many it has. */
  private sweep(block: Uint32Array, max: number, end: number): number {
    const { ats, ends, innerCells } = this;
    const { grid, hours, stretches } = this.reading;
    const { profiles } = grid;
    const { values } = grid.ranks;
    const passing = hours?.verdicts[hours.includeUnknown ? 'maybe' : 'open'];
    let count = 0;
    for (; this.cell < ats.length; this.cell++) {
      const cellEnd = ends[this.cell] ?? 0;
      const circle = this.cell < innerCells ? undefined : stretches.circle;
      let at = ats[this.cell] ?? 0;
      for (; at < cellEnd && count < max; at++) {
        const rank = values[at] ?? 0;
        if (rank >= end) break;
        if (passing !== undefined && !hasBit(passing, profiles[at] ?? 0)) continue;
        if (circle !== undefined && !this.isWithin(circle, rank)) continue;
        block[count++] = rank;
      }
      ats[this.cell] = at;
      if (count === max) break;
    }
    return count;
  }

  private isWithin(circle: Circle, rank: number): boolean {
    const { locations } = this.reading.columns;
    return circle.has(latAt(locations, rank), lngAt(locations, rank));
  }
}
