import { MEAL_TYPES } from '@tablewise/contracts';
import type { MealAnswer, MealType } from '@tablewise/contracts';

/** How many codes there are: a yes bit and an unknown bit for each meal. */
export const MEAL_CODES = 2 ** (2 * MEAL_TYPES.length);

/** The code of a place of which nothing is known. */
export const ALL_UNKNOWN = (2 ** MEAL_TYPES.length - 1) << MEAL_TYPES.length;

/** A place's answers for MEAL_TYPES in one number: yes bits below, unknown bits above. */
export function mealCode(answers: Readonly<Record<MealType, MealAnswer>>): number {
  const { breakfast, lunch, dinner } = answers;
  return bitsOf(breakfast) | (bitsOf(lunch) << 1) | (bitsOf(dinner) << 2);
}

/** Of the first meal. */
function bitsOf(answer: MealAnswer): number {
  if (answer === 'no') return 0;
  return answer === 'yes' ? 1 : 1 << MEAL_TYPES.length;
}

/** The code with the answers of `by` for those meals for which it has the answers of `where`. */
export function replaceAnswers(code: number, where: number, by: number): number {
  const differs = code ^ where;
  const meals = (differs | (differs >> MEAL_TYPES.length)) & (2 ** MEAL_TYPES.length - 1);
  const kept = meals | (meals << MEAL_TYPES.length);
  return (code & kept) | (by & ~kept);
}

/** One bit for each meal. */
export function mealBits(meals: readonly MealType[]): number {
  return meals.reduce((bits, meal) => bits | (1 << MEAL_TYPES.indexOf(meal)), 0);
}

/** Whether one of the meals is served. */
export function servesAny(code: number, bits: number): boolean {
  return (code & bits) !== 0;
}

/** Whether it is unknown of one of the meals. */
export function mayServeAny(code: number, bits: number): boolean {
  return ((code >> MEAL_TYPES.length) & bits) !== 0;
}
