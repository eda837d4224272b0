import type { MealAnswer, MealType } from '@tablewise/contracts';
import { MEAL_PERIODS } from './meal-periods.ts';
import type { MealPeriod } from './meal-periods.ts';

export type MealAnswers = Record<MealType, MealAnswer>;

/** Of a place whose hours are not known. */
export function unknownMeals(): MealAnswers {
  return { breakfast: 'unknown', lunch: 'unknown', dinner: 'unknown' };
}

export function answerMeals(isServed: (period: MealPeriod) => boolean): MealAnswers {
  const answer = (meal: MealType): MealAnswer => (isServed(MEAL_PERIODS[meal]) ? 'yes' : 'no');
  return { breakfast: answer('breakfast'), lunch: answer('lunch'), dinner: answer('dinner') };
}
