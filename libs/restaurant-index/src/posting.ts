import type { Place } from '@tablewise/contracts';
import { MEAL_CODES } from './meal-code.ts';
import type { MealRule } from './place-query.ts';

/** The meal code of every place, by rank, under each rule. */
export type MealColumns = Readonly<Record<MealRule, Uint8Array>>;

/**
 * The places of one area. A place is in one area and has one code, so adding up the counts of a few
 * areas gives exact totals of any query without looking at a single place.
 */
export interface Posting {
  /** In order. */
  readonly ranks: Uint32Array;
  /** How many places have each meal code, under each rule. */
  readonly codeCounts: Readonly<Record<MealRule, Uint32Array>>;
}

export function postingOf(ranks: Uint32Array, columns: MealColumns): Posting {
  return {
    ranks,
    codeCounts: {
      overlap: countCodes(ranks, columns.overlap),
      any: countCodes(ranks, columns.any),
    },
  };
}

/** One posting for each area that has places; `places` are in the order of their ranks. */
export function postingsByArea(
  places: readonly Place[],
  columns: MealColumns,
): ReadonlyMap<string, Posting> {
  const ranksByArea = new Map<string, number[]>();
  for (const [rank, { district }] of places.entries()) {
    const ranks = ranksByArea.get(district);
    if (ranks === undefined) ranksByArea.set(district, [rank]);
    else ranks.push(rank);
  }
  return new Map(
    Array.from(ranksByArea, ([area, ranks]) => [area, postingOf(Uint32Array.from(ranks), columns)]),
  );
}

function countCodes(ranks: Uint32Array, codes: Uint8Array): Uint32Array {
  const counts = new Uint32Array(MEAL_CODES);
  for (const rank of ranks) {
    const code = codes[rank] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
