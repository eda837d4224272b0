import type { MealAnswer, MealType } from '@tablewise/contracts';
import type { DayStates } from '../opening-hours/day-states.ts';
import type { Schedule } from '../opening-hours/schedule.ts';
import { unknownMeals } from './meal-answers.ts';
import type { MealAnswers } from './meal-answers.ts';
import { MEAL_PERIODS } from './meal-periods.ts';
import { MIN_OVERLAP_MINUTES } from './meals-by-overlap.ts';
import { openMinutes } from './open-minutes.ts';

/** 0..6, Monday first. */
export type MealDay = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 'public_holiday';

/**
 * The rule of `mealsByOverlap` on one kind of day. A holiday can fall on any weekday: where that
 * decides about a meal, the answer is unknown.
 */
export function mealsOnDay(
  schedule: Schedule | undefined,
  day: MealDay,
  minOverlapMinutes: number = MIN_OVERLAP_MINUTES,
): MealAnswers {
  const possible = schedule === undefined ? [] : possibleDays(schedule, day);
  if (possible.length === 0 || possible.some(isInDoubt)) return unknownMeals();
  const answer = (meal: MealType): MealAnswer => {
    const window = MEAL_PERIODS[meal];
    const isServed = (states: DayStates): boolean =>
      openMinutes(states, window) >= minOverlapMinutes;
    if (possible.every(isServed)) return 'yes';
    return possible.some(isServed) ? 'unknown' : 'no';
  };
  return { breakfast: answer('breakfast'), lunch: answer('lunch'), dinner: answer('dinner') };
}

function possibleDays({ weekdays, holidays }: Schedule, day: MealDay): readonly DayStates[] {
  return day === 'public_holiday' ? holidays : [weekdays[day] ?? []];
}

function isInDoubt(states: DayStates): boolean {
  return states.some(({ state }) => state === 'unknown');
}
