import { sharedUint32 } from '../memory/shared-arrays.ts';
import type { CodeArray } from '../memory/shared-arrays.ts';
import { MEAL_TYPES } from '@tablewise/contracts';
import { columnsOf } from '../columns/columns-of.ts';
import type { RankedRows } from '../columns/columns-of.ts';
import type { Columns } from '../columns/columns.ts';
import { areaTalliesOf } from '../counts/area-tallies.ts';
import type { AreaTallies } from '../counts/area-tallies.ts';
import { gridOf } from '../geo/grid.ts';
import type { Grid } from '../geo/grid.ts';
import { mealTable } from '../hours/hours-profiles.ts';
import { postingsOf } from '../postings/postings.ts';
import type { Postings } from '../postings/postings.ts';
import { permutationOf } from '../sorts/permutation.ts';
import type { Permutation } from '../sorts/permutation.ts';

/** All of a segment but its text: plain data over shared memory, posted to a thread as it is. */
export interface SegmentData {
  readonly columns: Columns;
  readonly areas: Postings;
  /** Places that serve a meal by their own `meals`; the key is area × meals + meal. */
  readonly areaMeals: Postings;
  readonly districts: Postings;
  readonly cuisines: Postings;
  readonly grid: Grid;
  readonly tallies: AreaTallies;
  /** How many places have each profile of hours. */
  readonly placesByProfile: Uint32Array;
  readonly byVotes: Permutation;
  readonly byNewest: Permutation;
}

export function segmentDataOf(ranked: RankedRows): SegmentData {
  const columns = columnsOf(ranked);
  return {
    columns,
    areas: byCode(columns.areas.names.length, columns.areas.codes),
    areaMeals: areaMealsOf(columns),
    districts: byCode(columns.districts.names.length, columns.districts.codes),
    cuisines: cuisinePostings(columns),
    grid: gridOf(columns),
    tallies: areaTalliesOf(columns),
    placesByProfile: countCodes(columns.hours, columns.profiles.count),
    byVotes: permutationOf(columns.byId, columns.votes),
    byNewest: permutationOf(columns.byId, columns.listedAt),
  };
}

function countCodes(codes: CodeArray, distinct: number): Uint32Array {
  const counts = sharedUint32(distinct);
  for (let rank = 0; rank < codes.length; rank++) {
    const code = codes[rank] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

function byCode(distinct: number, codes: CodeArray): Postings {
  return postingsOf(distinct, (visit) => {
    for (let rank = 0; rank < codes.length; rank++) visit(codes[rank] ?? 0, rank);
  });
}

function areaMealsOf({ size, areas, hours, profiles }: Columns): Postings {
  const meals = MEAL_TYPES.length;
  const table = mealTable('overlap', undefined) * profiles.count;
  return postingsOf(areas.names.length * meals, (visit) => {
    for (let rank = 0; rank < size; rank++) {
      const code = profiles.mealCodes[table + (hours[rank] ?? 0)] ?? 0;
      const key = (areas.codes[rank] ?? 0) * meals;
      for (let meal = 0; meal < meals; meal++)
        if ((code & (1 << meal)) !== 0) visit(key + meal, rank);
    }
  });
}

function cuisinePostings({ size, cuisines, cuisineNames }: Columns): Postings {
  const { starts, values } = cuisines;
  return postingsOf(cuisineNames.length, (visit) => {
    for (let rank = 0; rank < size; rank++) {
      const end = starts[rank + 1] ?? 0;
      for (let at = starts[rank] ?? 0; at < end; at++) visit(values[at] ?? 0, rank);
    }
  });
}
