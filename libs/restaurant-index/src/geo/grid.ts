import type { Columns } from '../columns/columns.ts';
import { latAt, lngAt } from '../columns/locations.ts';
import { sharedCodes, sharedFloat64, sharedUint32 } from '../memory/shared-arrays.ts';
import type { CodeArray } from '../memory/shared-arrays.ts';
import { sortDescending } from '../columns/sort-ranks.ts';
import { slotsByProfile } from '../hours/day-slots.ts';
import { postingsOf } from '../postings/postings.ts';
import type { Postings } from '../postings/postings.ts';

/*
 * Places by cell of 0.005 degrees (about 550 m), once for all places and once for each cuisine.
 * A layer lists its cells row by row, so what a box needs of a row is one stretch of its list; a
 * cell lists its ranks in order.
 */
export const CELL_DEGREES = 0.005;
const COLUMNS = 72_001;

export interface Grid {
  /** Layer l's cells are at layers[l] to before layers[l + 1]; layer 0 has all, 1 + c cuisine c. */
  readonly layers: Uint32Array;
  /** Numbers of the cells that are not empty, ascending in each layer. */
  readonly cells: Uint32Array;
  /** Ranks by position in `cells`, in one order throughout. */
  readonly ranks: Postings;
  /** The hours' profile of each of these ranks, side by side to be read fast. */
  readonly profiles: CodeArray;
  /** When somebody in each of the cells may be open; see hours/day-slots.ts. */
  readonly slots: Uint32Array;
}

export function cellRow(lat: number): number {
  return Math.floor((lat + 90) / CELL_DEGREES);
}

/** Degrees of latitude. */
export function southOfRow(row: number): number {
  return row * CELL_DEGREES - 90;
}

export function cellColumn(lng: number): number {
  return Math.floor((lng + 180) / CELL_DEGREES);
}

export function cellOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** Places without a location are in no cell. */
export function gridOf(columns: Columns): Grid {
  const { located, cells } = locatedPlaces(columns);
  const layers = postingsOf(1 + columns.cuisineNames.length, (visit) => {
    const { starts, values } = columns.cuisines;
    for (let place = 0; place < located.length; place++) {
      const rank = located[place] ?? 0;
      visit(0, rank);
      const end = starts[rank + 1] ?? 0;
      for (let at = starts[rank] ?? 0; at < end; at++) visit(1 + (values[at] ?? 0), rank);
    }
  });
  const profiles = sharedCodes(layers.values.length, columns.profiles.count);
  for (let at = 0; at < profiles.length; at++) {
    profiles[at] = columns.hours[layers.values[at] ?? 0] ?? 0;
  }
  const split = splitIntoCells(layers, cells);
  const slots = slotsByCell(split.ranks.starts, profiles, slotsByProfile(columns.profiles));
  return { ...split, profiles, slots };
}

function slotsByCell(
  starts: Uint32Array,
  profiles: CodeArray,
  ofProfile: Uint32Array,
): Uint32Array {
  const slots = sharedUint32(starts.length - 1);
  for (let cell = 0; cell < slots.length; cell++) {
    const end = starts[cell + 1] ?? 0;
    let any = 0;
    for (let at = starts[cell] ?? 0; at < end; at++) any |= ofProfile[profiles[at] ?? 0] ?? 0;
    slots[cell] = any;
  }
  return slots;
}

/** By cell, ascending, then by rank; and the cell of every rank. */
function locatedPlaces({ size, locations }: Columns): {
  located: Uint32Array;
  cells: Float64Array;
} {
  const [cells, lastFirst] = [sharedFloat64(size), sharedFloat64(size)];
  const ranks = sharedUint32(size);
  let length = 0;
  for (let rank = 0; rank < size; rank++) {
    const cell = cellOf(cellRow(latAt(locations, rank)), cellColumn(lngAt(locations, rank)));
    if (Number.isNaN(cell)) continue;
    cells[rank] = cell;
    lastFirst[rank] = -cell;
    ranks[length++] = rank;
  }
  const located = ranks.slice(0, length);
  sortDescending(located, lastFirst);
  return { located, cells };
}

/** Each layer's ranks come cell by cell already; this finds where the cells begin. */
function splitIntoCells(
  { starts, values }: Postings,
  cellOfRank: Float64Array,
): Omit<Grid, 'profiles' | 'slots'> {
  const layers = sharedUint32(starts.length);
  const [cells, cellStarts]: [number[], number[]] = [[], []];
  for (let layer = 0; layer + 1 < starts.length; layer++) {
    const end = starts[layer + 1] ?? 0;
    let current = -1;
    for (let at = starts[layer] ?? 0; at < end; at++) {
      const cell = cellOfRank[values[at] ?? 0] ?? 0;
      if (cell === current) continue;
      current = cell;
      cells.push(cell);
      cellStarts.push(at);
    }
    layers[layer + 1] = cells.length;
  }
  cellStarts.push(values.length);
  const shared = { cells: sharedUint32(cells.length), starts: sharedUint32(cellStarts.length) };
  shared.cells.set(cells);
  shared.starts.set(cellStarts);
  return { layers, cells: shared.cells, ranks: { starts: shared.starts, values } };
}
