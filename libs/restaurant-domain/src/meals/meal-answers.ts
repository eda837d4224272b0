import type { MealAnswer, MealType } from '@tablewise/contracts';
import { MEAL_PERIODS } from './meal-periods.ts';
import type { MealPeriod } from './meal-periods.ts';

export type MealAnswers = Record<MealType, MealAnswer>;

/** Of a place whose hours are not known. */
export function unknownMeals(): MealAnswers {
  return answerMeals(() => 'unknown');
}

export function answerMeals(answer: (period: MealPeriod) => MealAnswer): MealAnswers {
  const { breakfast, lunch, dinner } = MEAL_PERIODS;
  return { breakfast: answer(breakfast), lunch: answer(lunch), dinner: answer(dinner) };
}
