import { voteScore } from '@tablewise/restaurant-domain';
import type { VotePrior } from '@tablewise/restaurant-domain';
import type { GrowingArray } from '../memory/growing-array.ts';
import {
  sharedCodes,
  sharedCounts,
  sharedFloat64,
  sharedUint32,
  sharedUint8,
} from '../memory/shared-arrays.ts';
import type { NumberArray } from '../memory/shared-arrays.ts';
import type { CodedLists, CodedNames, Columns } from './columns.ts';
import { latAt, lngAt } from './locations.ts';
import type { Locations } from './locations.ts';
import type { NameCodes } from './name-codes.ts';
import type { PackedStrings } from './packed-strings.ts';
import type { PlaceRows } from './place-rows.ts';
import { sortDescending } from './sort-ranks.ts';
import { sortedStrings } from './sort-strings.ts';

/** The rows renumbered by rank: by score, the best first, then by id. */
export interface RankedRows {
  readonly rows: PlaceRows;
  /** By row. */
  readonly ids: PackedStrings;
  /** The row of each rank. */
  readonly order: Uint32Array;
  /** Rows in the order of their ids. */
  readonly byId: Uint32Array;
  /** By row. */
  readonly scores: Float64Array;
  readonly prior: VotePrior;
}

export function rankRows(rows: PlaceRows, prior: VotePrior): RankedRows {
  const scores = sharedFloat64(rows.size);
  for (let row = 0; row < rows.size; row++) {
    scores[row] = voteScore(rows.votesOf(row), prior);
  }
  const ids = rows.ids.packed();
  const byId = sortedStrings(ids);
  const order = byId.slice();
  sortDescending(order, scores);
  return { rows, ids, order, byId, scores, prior };
}

export function columnsOf({ rows, ids, order, byId, scores, prior }: RankedRows): Columns {
  const { size } = rows;
  const byRank = <Column extends NumberArray>(column: Column, values: NumberArray): Column => {
    for (let rank = 0; rank < size; rank++) column[rank] = values[order[rank] ?? 0] ?? 0;
    return column;
  };
  const named = (values: GrowingArray<Uint32Array>, { names }: NameCodes): CodedNames => ({
    codes: byRank(sharedCodes(size, names.length), values.packed()),
    names,
  });
  const strings = ({ starts, bytes }: PackedStrings): PackedStrings => ({
    starts: byRank(sharedUint32(size), starts),
    bytes,
  });
  const profiles = rows.profiles.build();
  return {
    size,
    prior,
    ids: strings(ids),
    byId: ranksOf(byId, order),
    names: { fields: strings(rows.names.fields.packed()), languages: rows.names.languages },
    scores: byRank(sharedFloat64(size), scores),
    votes: byRank(sharedCounts(size, rows.mostVotes), rows.votes.packed()),
    listedAt: byRank(sharedFloat64(size), rows.listedAt.packed()),
    locations: locationsOf(rows, order),
    priceLevels: byRank(sharedUint8(size), rows.priceLevels.packed()),
    areas: named(rows.areas, rows.areaCodes),
    districts: named(rows.districts, rows.districtCodes),
    regions: named(rows.regions, rows.regionCodes),
    cuisines: cuisinesOf(rows, order),
    cuisineNames: rows.cuisineCodes.names,
    hours: byRank(sharedCodes(size, profiles.count), rows.hours.packed()),
    profiles,
  };
}

/** The ranks of rows. */
function ranksOf(rows: Uint32Array, order: Uint32Array): Uint32Array {
  const rankOfRow = sharedUint32(order.length);
  for (let rank = 0; rank < order.length; rank++) rankOfRow[order[rank] ?? 0] = rank;
  const ranks = sharedUint32(rows.length);
  for (let at = 0; at < rows.length; at++) ranks[at] = rankOfRow[rows[at] ?? 0] ?? 0;
  return ranks;
}

function locationsOf(rows: PlaceRows, order: Uint32Array): Locations {
  const locations = rows.locations.packed();
  const target = sharedFloat64(2 * order.length);
  for (let rank = 0; rank < order.length; rank++) {
    const row = order[rank] ?? 0;
    target[2 * rank] = latAt(locations, row);
    target[2 * rank + 1] = lngAt(locations, row);
  }
  return target;
}

function cuisinesOf(rows: PlaceRows, order: Uint32Array): CodedLists {
  const [cuisines, cuisineStarts] = [rows.cuisines.packed(), rows.cuisineStarts.packed()];
  const starts = sharedUint32(order.length + 1);
  const values = sharedCodes(cuisines.length, rows.cuisineCodes.names.length);
  let length = 0;
  for (let rank = 0; rank < order.length; rank++) {
    const row = order[rank] ?? 0;
    const end = cuisineStarts[row + 1] ?? 0;
    for (let at = cuisineStarts[row] ?? 0; at < end; at++) values[length++] = cuisines[at] ?? 0;
    starts[rank + 1] = length;
  }
  return { starts, values };
}
