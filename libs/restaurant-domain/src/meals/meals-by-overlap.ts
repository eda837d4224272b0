import { MINUTES_PER_DAY, mergeRanges } from '../opening-hours/weekly-hours.ts';
import type { TimeRange, WeeklyHours } from '../opening-hours/weekly-hours.ts';
import { answerMeals, unknownMeals } from './meal-answers.ts';
import type { MealAnswers } from './meal-answers.ts';

const MIN_OVERLAP_MINUTES = 45;

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
  const days = week.days.map((today, day) => {
    const before = week.days.at(day - 1) ?? [];
    return mergeRanges([...before.map(aDayLater), ...today]);
  });
  return answerMeals((window) =>
    days.some((ranges) => openMinutes(ranges, window) >= minOverlapMinutes),
  );
}

/** Yesterday's range on today's clock; all but its tail past midnight is below 0. */
function aDayLater({ start, end }: TimeRange): TimeRange {
  return { start: start - MINUTES_PER_DAY, end: end - MINUTES_PER_DAY };
}

function openMinutes(ranges: readonly TimeRange[], window: TimeRange): number {
  return ranges.reduce(
    (sum, { start, end }) =>
      sum + Math.max(0, Math.min(end, window.end) - Math.max(start, window.start)),
    0,
  );
}
