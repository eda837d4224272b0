import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MealAnswer } from '@tablewise/contracts';
import { parseOpeningHours } from '../opening-hours/parse-opening-hours.ts';
import { Schedule } from '../opening-hours/schedule.ts';
import { anyWeek } from '../testing/any-week.ts';
import { MEAL_PERIODS } from './meal-periods.ts';
import { MIN_OVERLAP_MINUTES, mealsByOverlap } from './meals-by-overlap.ts';
import { mealsOnDay } from './meals-on-day.ts';
import type { MealDay } from './meals-on-day.ts';

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const [MONDAY, SUNDAY] = [0, 6] as const;

/** The answers for breakfast, lunch and dinner. */
function answers(osm: string, day: MealDay, minOverlapMinutes?: number): MealAnswer[] {
  const parsed = parseOpeningHours(osm);
  const schedule = parsed.kind === 'known' ? Schedule.compile(parsed.week) : undefined;
  const { breakfast, lunch, dinner } = mealsOnDay(schedule, day, minOverlapMinutes);
  return [breakfast, lunch, dinner];
}

describe('the meals of a day', () => {
  it('are those of its own hours, not of other days', () => {
    const hours = 'Mo 07:00-10:00; Su 18:00-22:00';
    expect(answers(hours, MONDAY)).toEqual(['yes', 'no', 'no']);
    expect(answers(hours, SUNDAY)).toEqual(['no', 'no', 'yes']);
    expect(answers(hours, 3)).toEqual(['no', 'no', 'no']);
  });

  it('count what is left of the night before', () => {
    expect(answers('Su 22:00-07:45', MONDAY)).toEqual(['yes', 'no', 'no']);
    expect(answers('Su 22:00-07:44', MONDAY)).toEqual(['no', 'no', 'no']);
  });

  it('take another minimum', () => {
    expect(answers('Mo 11:00-12:00', MONDAY, 30)).toEqual(['yes', 'yes', 'no']);
  });

  it.each<[string, MealAnswer[]]>([
    ['Mo-Su 12:00-22:00; PH 07:00-15:00', ['yes', 'yes', 'no']],
    ['Mo-Su 12:00-22:00; PH off', ['no', 'no', 'no']],
    ['Mo-Su 12:00-22:00', ['no', 'yes', 'yes']],
    ['Mo-Fr 12:00-15:00; Sa,Su 12:00-22:00', ['no', 'yes', 'unknown']],
    ['Mo-Su 12:00-22:00; PH unknown', ['unknown', 'unknown', 'unknown']],
    ['by appointment', ['unknown', 'unknown', 'unknown']],
  ])('on a public holiday with "%s": %p', (osm, then) => {
    expect(answers(osm, 'public_holiday')).toEqual(then);
  });

  it('are those in whose window enough minutes are open, for any week', () => {
    fc.assert(
      fc.property(anyWeek, fc.constantFrom(...WEEKDAYS), (week, day) => {
        const schedule = Schedule.compile(week);
        const isOpen = (minute: number): boolean =>
          schedule.stateAt({ weekday: day, minute, holiday: false, afterHoliday: false }) ===
          'open';
        for (const meal of ['breakfast', 'lunch', 'dinner'] as const) {
          const { start, end } = MEAL_PERIODS[meal];
          const window = Array.from({ length: end - start }, (_, at) => start + at);
          const enough = window.filter(isOpen).length >= MIN_OVERLAP_MINUTES;
          expect(mealsOnDay(schedule, day)[meal]).toBe(enough ? 'yes' : 'no');
        }
      }),
    );
  });

  it('are on some weekday those that the week serves, for any week', () => {
    fc.assert(
      fc.property(anyWeek, (week) => {
        const schedule = Schedule.compile(week);
        const byDay = WEEKDAYS.map((day) => mealsOnDay(schedule, day));
        const ofWeek = mealsByOverlap(schedule);
        for (const meal of ['breakfast', 'lunch', 'dinner'] as const) {
          const onSomeDay = byDay.some((served) => served[meal] === 'yes');
          expect(ofWeek[meal]).toBe(onSomeDay ? 'yes' : 'no');
        }
      }),
    );
  });
});
