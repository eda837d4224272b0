import type { WeeklyHours } from '../opening-hours/weekly-hours.ts';
import { answerMeals, unknownMeals } from './meal-answers.ts';
import type { MealAnswers } from './meal-answers.ts';
import { openMinutes, rangesOfDay } from './ranges-of-day.ts';

export const MIN_OVERLAP_MINUTES = 45;

/**
 * Our rule: a meal is served if on any weekday the place is open for at least so many minutes of
 * its half-open window. With any overlap at all, 65 % of real places would serve breakfast because
 * they open at 11:00. Hours past midnight count for the day they fall on.
 */
export function mealsByOverlap(
  week: WeeklyHours | undefined,
  minOverlapMinutes: number = MIN_OVERLAP_MINUTES,
): MealAnswers {
  if (week === undefined) return unknownMeals();
  const days = week.days.map((own, day) => rangesOfDay(own, week.days.at(day - 1) ?? []));
  return answerMeals((window) =>
    days.some((ranges) => openMinutes(ranges, window) >= minOverlapMinutes),
  );
}
