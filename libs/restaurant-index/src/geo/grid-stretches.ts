import { partitionPoint } from '../sorts/partition-point.ts';
import type { Box } from '../place-query.ts';
import { cellColumn, cellOf, cellRow } from './grid.ts';
import type { Grid } from './grid.ts';

/** More rows than this (over a hundred kilometres) are no small part of a city: look at all. */
const MAX_ROWS = 256;

/** The cells of a box in one layer of a grid: pairs of positions in `cells`, from and before. */
export interface GridStretches {
  readonly bounds: readonly number[];
  readonly cells: number;
  /** How many places are in the cells. */
  readonly places: number;
}

/** Undefined where the box has too many rows of cells to be worth it. */
export function gridStretches(grid: Grid, layer: number, box: Box): GridStretches | undefined {
  const [south, north] = [cellRow(box.south), cellRow(box.north)];
  if (!(north - south < MAX_ROWS)) return undefined;
  const [west, east] = [cellColumn(box.west), cellColumn(box.east)];
  const bounds: number[] = [];
  let [cells, places] = [0, 0];
  const end = grid.layers[layer + 1] ?? 0;
  let at = grid.layers[layer] ?? 0;
  const add = (row: number, from: number, to: number): void => {
    const start = firstCell(grid.cells, at, end, cellOf(row, from));
    at = firstCell(grid.cells, start, end, cellOf(row, to) + 1);
    if (at === start) return;
    bounds.push(start, at);
    cells += at - start;
    places += (grid.ranks.starts[at] ?? 0) - (grid.ranks.starts[start] ?? 0);
  };
  for (let row = south; row <= north; row++) {
    if (box.west <= box.east) add(row, west, east);
    else {
      add(row, 0, east);
      add(row, Math.max(west, east + 1), cellColumn(180));
    }
  }
  return { bounds, cells, places };
}

function firstCell(cells: Uint32Array, from: number, to: number, cell: number): number {
  return from + partitionPoint(to - from, (offset) => (cells[from + offset] ?? 0) < cell);
}
