import { voteScore } from '@tablewise/restaurant-domain';
import type { VotePrior } from '@tablewise/restaurant-domain';
import type { Postings } from '../postings/postings.ts';
import { sharedCodes, sharedFloat64, sharedUint32, sharedUint8 } from '../memory/shared-arrays.ts';
import type { CodeArray } from '../memory/shared-arrays.ts';
import type { CodedNames, Columns } from './columns.ts';
import { idTableOf } from './id-table.ts';
import type { Locations } from './locations.ts';
import type { NameCodes } from './name-codes.ts';
import type { PlaceRows } from './place-rows.ts';
import { sortByText } from './sort-by-text.ts';
import { sortDescending } from './sort-ranks.ts';

/** The rows renumbered by rank: by score, the best first, then by id. */
export interface RankedRows {
  readonly rows: PlaceRows;
  /** The row of each rank. */
  readonly order: Uint32Array;
  readonly rankOfRow: Uint32Array;
  /** Rows in the order of their ids. */
  readonly byId: Uint32Array;
  /** By row, as are votes. */
  readonly scores: Float64Array;
  readonly votes: Float64Array;
  readonly prior: VotePrior;
}

export function rankRows(rows: PlaceRows, prior: VotePrior): RankedRows {
  const { size } = rows;
  const [scores, votes] = [new Float64Array(size), new Float64Array(size)];
  for (let row = 0; row < size; row++) {
    const likes = rows.likes[row] ?? 0;
    const neutral = rows.neutral[row] ?? 0;
    const dislikes = rows.dislikes[row] ?? 0;
    scores[row] = voteScore({ likes, neutral, dislikes }, prior);
    votes[row] = likes + neutral + dislikes;
  }
  const byId = new Uint32Array(size).map((_, row) => row);
  sortByText(byId, rows.ids);
  const order = byId.slice();
  sortDescending(order, scores);
  const rankOfRow = new Uint32Array(size);
  for (let rank = 0; rank < size; rank++) rankOfRow[order[rank] ?? 0] = rank;
  return { rows, order, rankOfRow, byId, scores, votes, prior };
}

export function columnsOf({ rows, order, scores, votes, prior }: RankedRows): Columns {
  const size = rows.size;
  const idAt = (rank: number): string => rows.ids[order[rank] ?? 0] ?? '';
  const doubles = (values: ArrayLike<number>): Float64Array =>
    permuted(sharedFloat64(size), values, order);
  const codes = (values: readonly number[], { names }: NameCodes): CodedNames => ({
    codes: permuted(sharedCodes(size, names.length), values, order),
    names,
  });
  const profiles = rows.profiles.build();
  return {
    size,
    prior,
    ids: rows.packedIds.packed(order),
    idTable: idTableOf(size, idAt),
    names: rows.names.packed(order),
    translations: Object.fromEntries(
      Array.from(rows.translations, ([language, names]) => [language, names.packed(order)]),
    ),
    scores: doubles(scores),
    votes: doubles(votes),
    listedAt: doubles(rows.listedAt),
    locations: locationsOf(rows, order),
    priceLevels: permuted(sharedUint8(size), rows.priceLevels, order),
    areas: codes(rows.areas, rows.areaCodes),
    districts: codes(rows.districts, rows.districtCodes),
    regions: codes(rows.regions, rows.regionCodes),
    cuisines: cuisinesOf(rows, order),
    cuisineNames: rows.cuisineCodes.names,
    hours: permuted(sharedCodes(size, profiles.count), rows.hours, order),
    profiles,
  };
}

function permuted<T extends CodeArray | Float64Array>(
  target: T,
  values: ArrayLike<number>,
  order: Uint32Array,
): T {
  for (let rank = 0; rank < order.length; rank++) target[rank] = values[order[rank] ?? 0] ?? 0;
  return target;
}

function locationsOf({ locations }: PlaceRows, order: Uint32Array): Locations {
  const target = sharedFloat64(2 * order.length);
  for (const [rank, row] of order.entries()) {
    target[2 * rank] = locations[2 * row] ?? Number.NaN;
    target[2 * rank + 1] = locations[2 * row + 1] ?? Number.NaN;
  }
  return target;
}

function cuisinesOf({ cuisines, cuisineStarts }: PlaceRows, order: Uint32Array): Postings {
  const starts = sharedUint32(order.length + 1);
  const values = sharedUint32(cuisines.length);
  let length = 0;
  for (let rank = 0; rank < order.length; rank++) {
    const row = order[rank] ?? 0;
    const end = cuisineStarts[row + 1] ?? 0;
    for (let at = cuisineStarts[row] ?? 0; at < end; at++) values[length++] = cuisines[at] ?? 0;
    starts[rank + 1] = length;
  }
  return { starts, values };
}
