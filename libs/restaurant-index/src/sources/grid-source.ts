import type { Grid } from '../geo/grid.ts';
import type { GridStretches } from '../geo/grid-stretches.ts';
import type { HoursWanted } from '../filters/hours-filter.ts';
import { CLOSED, OPEN, UNKNOWN } from '../hours/verdicts.ts';
import type { Source } from './source.ts';

export interface GridReading {
  readonly grid: Grid;
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
  /** Of each cell, where to go on reading and where it ends. */
  private readonly ats: number[] = [];
  private readonly ends: number[] = [];
  private cell = 0;
  /** The ranks of the sweep that is under way are below this. */
  private sweepEnd: number;

  constructor(private readonly reading: GridReading) {
    const { bounds } = reading.stretches;
    const { starts } = reading.grid.ranks;
    for (let stretch = 0; stretch < bounds.length; stretch += 2) {
      const end = bounds[stretch + 1] ?? 0;
      for (let cell = bounds[stretch] ?? 0; cell < end; cell++) {
        this.ats.push(starts[cell] ?? 0);
        this.ends.push(starts[cell + 1] ?? 0);
      }
    }
    this.sweepEnd = reading.firstSweep;
  }

  next(block: Uint32Array, max: number, bound: number): number {
    let count = 0;
    for (;;) {
      count = this.sweep(block.subarray(0, max), count, Math.min(bound, this.sweepEnd));
      if (count === max || this.sweepEnd >= bound) return count;
      this.cell = 0;
      this.sweepEnd *= 2;
    }
  }

  /** Fills the block from `count` on with ranks below `end`, cell by cell; says how many it has. */
  private sweep(block: Uint32Array, count: number, end: number): number {
    const { ats, ends } = this;
    const { grid, hours } = this.reading;
    const { profiles } = grid;
    const { values } = grid.ranks;
    const least = hours?.includeUnknown === true ? UNKNOWN : OPEN;
    let filled = count;
    for (; this.cell < ats.length; this.cell++) {
      const cellEnd = ends[this.cell] ?? 0;
      let at = ats[this.cell] ?? 0;
      for (; at < cellEnd && filled < block.length; at++) {
        const rank = values[at] ?? 0;
        if (rank >= end) break;
        if (hours !== undefined) {
          const profile = profiles[at] ?? 0;
          if ((hours.open[profile] ?? CLOSED) < least) continue;
          if ((hours.meals[profile] ?? CLOSED) < least) continue;
        }
        block[filled++] = rank;
      }
      ats[this.cell] = at;
      if (filled === block.length) break;
    }
    return filled;
  }
}
