import { MEAL_TYPES } from '@tablewise/contracts';
import { allUnknown, mealBits, servesAny } from './meal-code.ts';
import type { PlacePage, PlaceQuery } from './place-query.ts';
import type { Posting } from './posting.ts';

const MEAL_BITS = MEAL_TYPES.map((meal) => ({ meal, bit: mealBits([meal]) }));

export type Tally = Pick<PlacePage, 'total' | 'areaCounts' | 'mealCounts' | 'unknownHours'>;

/** Counts over the whole result of a query, from what the areas counted at build. */
export function tally(postings: ReadonlyMap<string, Posting>, query: PlaceQuery): Tally {
  const asked = query.meals === undefined ? undefined : mealBits(query.meals);
  const areaCounts = new Map<string, number>(query.areas?.map((area) => [area, 0]));
  const mealCounts = { breakfast: 0, lunch: 0, dinner: 0 };
  let [total, unknownHours] = [0, 0];
  for (const [area, { codeCounts }] of postings) {
    for (const [code, count] of codeCounts[query.mealRule].entries()) {
      if (asked === undefined || servesAny(code, asked)) {
        total += count;
        if (areaCounts.has(area)) areaCounts.set(area, (areaCounts.get(area) ?? 0) + count);
        for (const { meal, bit } of MEAL_BITS) {
          if (servesAny(code, bit)) mealCounts[meal] += count;
        }
      } else if (allUnknown(code, asked)) unknownHours += count;
    }
  }
  return { total, areaCounts: Object.fromEntries(areaCounts), mealCounts, unknownHours };
}
