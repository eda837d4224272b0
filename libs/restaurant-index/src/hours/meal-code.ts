import { MEAL_TYPES } from '@tablewise/contracts';
import type { MealAnswer, MealType } from '@tablewise/contracts';

/** How many codes there are: a yes bit and an unknown bit for each meal. */
export const MEAL_CODES = 2 ** (2 * MEAL_TYPES.length);

/** A place's answers for all meals in one number: yes bits below, unknown bits above. */
export function mealCode(answers: Readonly<Record<MealType, MealAnswer>>): number {
  let [code, bit] = [0, 1];
  for (const meal of MEAL_TYPES) {
    if (answers[meal] === 'yes') code |= bit;
    else if (answers[meal] === 'unknown') code |= bit << MEAL_TYPES.length;
    bit <<= 1;
  }
  return code;
}

/** One bit for each meal. */
export function mealBits(meals: readonly MealType[]): number {
  return meals.reduce((bits, meal) => bits | (1 << MEAL_TYPES.indexOf(meal)), 0);
}

/** Whether one of the meals is served. */
export function servesAny(code: number, bits: number): boolean {
  return (code & bits) !== 0;
}

/** Whether it is unknown of every one of the meals. */
export function allUnknown(code: number, bits: number): boolean {
  return ((code >> MEAL_TYPES.length) & bits) === bits;
}
