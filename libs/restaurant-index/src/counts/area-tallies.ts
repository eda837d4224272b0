import { MEAL_TYPES } from '@tablewise/contracts';
import type { Columns } from '../columns/columns.ts';
import { mealTable } from '../hours/hours-profiles.ts';
import { MEAL_CODES, mayServeAny, servesAny } from '../hours/meal-code.ts';
import type { MealRule } from '../place-query.ts';
import { sharedUint32 } from '../memory/shared-arrays.ts';

/*
 * Counts of searches by area and meal, made when the index is built: a place is in one area, so
 * adding up the tallies of a few areas gives exact totals without looking at a place. One area more
 * stands for all together. A tally is five numbers: places that serve one of the meals asked for
 * (all places where none was), of these those that serve breakfast, lunch, dinner; and places of
 * which it is unknown of every meal asked for.
 */
const FIELDS = 2 + MEAL_TYPES.length;
const ASKED = 2 ** MEAL_TYPES.length;

/** Rule by rule, area by area, combination of meals by combination. */
export type AreaTallies = Uint32Array;

export interface TallyKey {
  readonly areas: number;
  readonly area: number;
  readonly rule: MealRule;
  /** Meal bits; 0 where no meal was asked for. */
  readonly asked: number;
}

/** Where the five numbers of a tally begin; area `areas` is all of them. */
export function tallyStart({ areas, area, rule, asked }: TallyKey): number {
  return (((rule === 'overlap' ? 0 : areas + 1) + area) * ASKED + asked) * FIELDS;
}

export function areaTalliesOf(columns: Columns): AreaTallies {
  const areas = columns.areas.names.length;
  const tallies = sharedUint32(2 * (areas + 1) * ASKED * FIELDS);
  for (const rule of ['overlap', 'any'] as const) {
    const codeCounts = countCodes(columns, rule);
    for (let area = 0; area <= areas; area++) {
      for (let code = 0; code < MEAL_CODES; code++) {
        const count = codeCounts[area * MEAL_CODES + code] ?? 0;
        for (let asked = 0; count > 0 && asked < ASKED; asked++) {
          addCode(tallies, tallyStart({ areas, area, rule, asked }), { code, asked, count });
        }
      }
    }
  }
  return tallies;
}

/** How many places of each area have each meal code. */
function countCodes({ size, areas, hours, profiles }: Columns, rule: MealRule): Uint32Array {
  const all = areas.names.length;
  const counts = new Uint32Array((all + 1) * MEAL_CODES);
  const table = mealTable(rule, undefined) * profiles.count;
  for (let rank = 0; rank < size; rank++) {
    const code = profiles.mealCodes[table + (hours[rank] ?? 0)] ?? 0;
    for (const area of [areas.codes[rank] ?? 0, all]) {
      const at = area * MEAL_CODES + code;
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return counts;
}

function addCode(
  tallies: AreaTallies,
  start: number,
  { code, asked, count }: { code: number; asked: number; count: number },
): void {
  const add = (field: number): void => {
    tallies[start + field] = (tallies[start + field] ?? 0) + count;
  };
  if (asked !== 0 && !servesAny(code, asked)) {
    if (mayServeAny(code, asked)) add(FIELDS - 1);
    return;
  }
  add(0);
  for (let meal = 0; meal < MEAL_TYPES.length; meal++)
    if (servesAny(code, 1 << meal)) add(1 + meal);
}
