import type { Schedule } from '../opening-hours/schedule.ts';
import { answerMeals, unknownMeals } from './meal-answers.ts';
import type { MealAnswers } from './meal-answers.ts';
import { openMinutes } from './open-minutes.ts';

export const MIN_OVERLAP_MINUTES = 45;

/**
 * Our rule: a meal is served if on any weekday the place is open for at least so many minutes of
 * its half-open window. With any overlap at all, 65 % of real places would serve breakfast because
 * they open at 11:00. Hours past midnight count for the day they fall on.
 */
export function mealsByOverlap(
  schedule: Schedule | undefined,
  minOverlapMinutes: number = MIN_OVERLAP_MINUTES,
): MealAnswers {
  if (schedule === undefined) return unknownMeals();
  const { weekdays } = schedule;
  return answerMeals((window) =>
    weekdays.some((day) => openMinutes(day, window) >= minOverlapMinutes),
  );
}
