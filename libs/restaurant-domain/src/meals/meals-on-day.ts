import type { MealAnswer } from '@tablewise/contracts';
import type { Schedule } from '../opening-hours/schedule.ts';
import { answerMeals, unknownMeals } from './meal-answers.ts';
import type { MealAnswers } from './meal-answers.ts';
import type { MealPeriods } from './meal-periods.ts';
import { MIN_OVERLAP_MINUTES, WEEKDAYS } from './meals-by-overlap.ts';
import { servedIn } from './served-in.ts';

/** 0..6, Monday first. */
export type MealDay = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 'public_holiday';

/**
 * The rule of `mealsByOverlap` on one kind of day. A holiday can fall on any weekday, and a weekday
 * into any season of four weeks or more: where that decides about a meal, the answer is unknown.
 */
export function mealsOnDay(
  schedule: Schedule | undefined,
  day: MealDay,
  periods: MealPeriods,
  minOverlapMinutes: number = MIN_OVERLAP_MINUTES,
): MealAnswers {
  if (schedule === undefined) return unknownMeals();
  const [from, to] = day === 'public_holiday' ? [WEEKDAYS, 2 * WEEKDAYS] : [day, day + 1];
  const possible = new Set(schedule.usual.flatMap((days) => days.slice(from, to)));
  return answerMeals(periods, (window) => {
    let answer: MealAnswer | undefined;
    for (const states of possible) {
      const served = servedIn(states, window, minOverlapMinutes);
      if (answer !== undefined && answer !== served) return 'unknown';
      answer = served;
    }
    return answer ?? 'unknown';
  });
}
