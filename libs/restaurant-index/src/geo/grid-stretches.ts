import type { Box } from '../place-query.ts';
import { lowerBound } from '../sorts/lower-bound.ts';
import type { Circle } from './circle.ts';
import { cellColumn, cellOf, cellRow, southOfRow } from './grid.ts';
import type { Grid } from './grid.ts';

/** More rows than this (over a hundred kilometres) are no small part of a city: look at all. */
const MAX_ROWS = 256;

/** A box, or the circle that it is drawn around. */
export interface Region {
  readonly box: Box;
  readonly circle: Circle | undefined;
}

/** The cells of a region in one layer of a grid. */
export interface GridStretches {
  /** Row by row four positions in `cells`: first, first inner, after the inner, after the last. */
  readonly bounds: readonly number[];
  /** Has all places of the inner cells, of the other ones perhaps not all; undefined for a box. */
  readonly circle: Circle | undefined;
  readonly cells: number;
  /** How many places are in the cells. */
  readonly places: number;
}

/** Columns of a row of cells, `to` not included. */
interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

const NO_COLUMNS: ColumnRange = { from: 0, to: 0 };

/** Undefined where the box has too many rows of cells to be worth it. */
export function gridStretches(
  grid: Grid,
  layer: number,
  { box, circle }: Region,
): GridStretches | undefined {
  const [south, north] = [cellRow(box.south), cellRow(box.north)];
  if (!(north - south < MAX_ROWS)) return undefined;
  const stretches = new Stretches(grid, layer, circle);
  const [west, east] = [cellColumn(box.west), cellColumn(box.east)];
  for (let row = south; row <= north; row++) {
    if (box.west > box.east) {
      stretches.add(row, { from: 0, to: east + 1 });
      stretches.add(row, { from: Math.max(west, east + 1), to: cellColumn(180) + 1 });
    } else {
      const columns = { from: west, to: east + 1 };
      if (circle === undefined) stretches.add(row, columns);
      else stretches.add(row, outerColumns(circle, row, columns), innerColumns(circle, row));
    }
  }
  return stretches;
}

function outerColumns(circle: Circle, row: number, { from, to }: ColumnRange): ColumnRange {
  const { lng } = circle.centre;
  const reach = circle.outerReach(southOfRow(row), southOfRow(row + 1));
  if (reach < 0) return NO_COLUMNS;
  return {
    from: Math.max(from, cellColumn(lng - reach)),
    to: Math.min(to, cellColumn(lng + reach) + 1),
  };
}

function innerColumns(circle: Circle, row: number): ColumnRange {
  const { lng } = circle.centre;
  const reach = circle.innerReach(southOfRow(row), southOfRow(row + 1));
  return { from: cellColumn(lng - reach) + 1, to: cellColumn(lng + reach) };
}

class Stretches implements GridStretches {
  readonly bounds: number[] = [];
  cells = 0;
  places = 0;
  /** Rows come from south to north: what is before this position has been passed. */
  private from: number;
  private readonly end: number;

  constructor(
    private readonly grid: Grid,
    layer: number,
    readonly circle: Circle | undefined,
  ) {
    this.from = grid.layers[layer] ?? 0;
    this.end = grid.layers[layer + 1] ?? 0;
  }

  add(row: number, outer: ColumnRange, inner = NO_COLUMNS): void {
    if (outer.from >= outer.to) return;
    const first = this.firstCell(row, outer.from);
    const [innerFirst, innerEnd] =
      inner.from < inner.to
        ? [this.firstCell(row, inner.from), this.firstCell(row, inner.to)]
        : [first, first];
    const end = this.firstCell(row, outer.to);
    if (first === end) return;
    const { starts } = this.grid.ranks;
    this.bounds.push(first, innerFirst, innerEnd, end);
    this.cells += end - first;
    this.places += (starts[end] ?? 0) - (starts[first] ?? 0);
  }

  /** The first that is not before a column: mostly few cells on, so the search starts small. */
  private firstCell(row: number, column: number): number {
    const { cells } = this.grid;
    const { from, end } = this;
    const cell = cellOf(row, column);
    let span = 1;
    while (from + span < end && (cells[from + span] ?? 0) < cell) span *= 2;
    this.from = lowerBound(cells, cell, from, Math.min(from + span, end));
    return this.from;
  }
}
