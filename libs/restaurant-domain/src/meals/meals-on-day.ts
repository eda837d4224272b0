import type { MealAnswer, MealType } from '@tablewise/contracts';
import type { TimeRange, WeeklyHours } from '../opening-hours/weekly-hours.ts';
import { unknownMeals } from './meal-answers.ts';
import type { MealAnswers } from './meal-answers.ts';
import { MEAL_PERIODS } from './meal-periods.ts';
import { MIN_OVERLAP_MINUTES } from './meals-by-overlap.ts';
import { openMinutes, rangesOfDay } from './ranges-of-day.ts';

/** 0..6, Monday first. */
export type MealDay = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 'public_holiday';

/**
 * The rule of `mealsByOverlap` on one kind of day. A holiday can fall on any weekday: where that
 * decides about a meal, the answer is unknown.
 */
export function mealsOnDay(
  week: WeeklyHours | undefined,
  day: MealDay,
  minOverlapMinutes: number = MIN_OVERLAP_MINUTES,
): MealAnswers {
  const possible = week === undefined ? [] : possibleDays(week, day);
  if (possible.length === 0) return unknownMeals();
  const answer = (meal: MealType): MealAnswer => {
    const window = MEAL_PERIODS[meal];
    const served = possible.map((ranges) => openMinutes(ranges, window) >= minOverlapMinutes);
    if (served.every((yes) => yes)) return 'yes';
    return served.some((yes) => yes) ? 'unknown' : 'no';
  };
  return { breakfast: answer('breakfast'), lunch: answer('lunch'), dinner: answer('dinner') };
}

/** What may be open on such a day; none when that is unknown. */
function possibleDays({ days, publicHoliday }: WeeklyHours, day: MealDay): TimeRange[][] {
  const before = (weekday: number): readonly TimeRange[] => days.at(weekday - 1) ?? [];
  if (day !== 'public_holiday') return [rangesOfDay(days[day] ?? [], before(day))];
  if (publicHoliday === 'unknown') return [];
  return days.map((own, weekday) => rangesOfDay(publicHoliday ?? own, before(weekday)));
}
