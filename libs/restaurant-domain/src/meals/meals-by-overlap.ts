import type { MealAnswer } from '@tablewise/contracts';
import type { Schedule } from '../opening-hours/schedule.ts';
import { answerMeals, unknownMeals } from './meal-answers.ts';
import type { MealAnswers } from './meal-answers.ts';
import type { MealPeriods } from './meal-periods.ts';
import { servedIn } from './served-in.ts';

export const MIN_OVERLAP_MINUTES = 45;

export const WEEKDAYS = 7;

/**
 * Our rule: a meal is served if on any usual weekday, in any season of four weeks or more, the place
 * is open for at least so many minutes of its half-open window; unknown, if it is where an end is
 * open. With any overlap at all, 65 % of real places would serve breakfast because they open at
 * 11:00. Hours past midnight count for the day they fall on.
 */
export function mealsByOverlap(
  schedule: Schedule | undefined,
  periods: MealPeriods,
  minOverlapMinutes: number = MIN_OVERLAP_MINUTES,
): MealAnswers {
  if (schedule === undefined) return unknownMeals();
  return answerMeals(periods, (window) => {
    let answer: MealAnswer = 'no';
    for (const days of schedule.usual) {
      for (let day = 0; day < WEEKDAYS; day++) {
        const served = servedIn(days[day] ?? [], window, minOverlapMinutes);
        if (served === 'yes') return served;
        if (served === 'unknown') answer = served;
      }
    }
    return answer;
  });
}
