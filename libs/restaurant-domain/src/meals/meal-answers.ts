import type { MealAnswer, MealType } from '@tablewise/contracts';
import type { MealPeriod, MealPeriods } from './meal-periods.ts';

export type MealAnswers = Record<MealType, MealAnswer>;

/** Of a place whose hours are not known. */
export function unknownMeals(): MealAnswers {
  return { breakfast: 'unknown', lunch: 'unknown', dinner: 'unknown' };
}

export function answerMeals(
  { breakfast, lunch, dinner }: MealPeriods,
  answer: (period: MealPeriod) => MealAnswer,
): MealAnswers {
  return { breakfast: answer(breakfast), lunch: answer(lunch), dinner: answer(dinner) };
}
