import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MealAnswer } from '@tablewise/contracts';
import { parseOpeningHours } from '../opening-hours/parse-opening-hours.ts';
import { Schedule } from '../opening-hours/schedule.ts';
import { anyPlainWeek } from '../testing/any-week.ts';
import { HONG_KONG } from '../city/hong-kong.ts';
import { MIN_OVERLAP_MINUTES, mealsByOverlap } from './meals-by-overlap.ts';
import { mealsOnDay } from './meals-on-day.ts';
import type { MealDay } from './meals-on-day.ts';

const { mealPeriods: MEALS } = HONG_KONG;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const [MONDAY, SUNDAY] = [0, 6] as const;

/** The answers for breakfast, lunch and dinner. */
function answers(osm: string, day: MealDay, minOverlapMinutes?: number): MealAnswer[] {
  const parsed = parseOpeningHours(osm);
  const schedule = parsed.kind === 'known' ? Schedule.compile(parsed.week) : undefined;
  const { breakfast, lunch, dinner } = mealsOnDay(schedule, day, MEALS, minOverlapMinutes);
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

  it.each<[string, MealAnswer[]]>([
    ['Mo-Su 17:00+', ['no', 'no', 'yes']],
    ['Mo-Su 08:00+', ['yes', 'unknown', 'unknown']],
    ['Mo-Su 11:00-17:00+', ['no', 'yes', 'unknown']],
    ['Mo-Su 12:00-22:00; Dec 24-Jan 2 off', ['no', 'yes', 'yes']],
    ['Mo-Su 12:00-22:00; Nov-Feb 12:00-16:00', ['no', 'yes', 'unknown']],
    ['May-Aug 12:00-22:00', ['no', 'unknown', 'unknown']],
  ])('on a Monday of any time of the year with "%s": %p', (osm, then) => {
    expect(answers(osm, MONDAY)).toEqual(then);
  });

  it('are those in whose window enough minutes are open, for any week', () => {
    fc.assert(
      fc.property(anyPlainWeek, fc.constantFrom(...WEEKDAYS), (week, day) => {
        const schedule = Schedule.compile(week);
        const date = { weekday: day, yearDay: 0, holiday: false, afterHoliday: false };
        for (const meal of ['breakfast', 'lunch', 'dinner'] as const) {
          const { start, end } = MEALS[meal];
          const states = Array.from({ length: end - start }, (_, at) =>
            schedule.stateAt({ ...date, minute: start + at }),
          );
          const isEnough = (...counted: string[]): boolean =>
            states.filter((state) => counted.includes(state)).length >= MIN_OVERLAP_MINUTES;
          const inDoubt = isEnough('open', 'unknown') ? 'unknown' : 'no';
          expect(mealsOnDay(schedule, day, MEALS)[meal]).toBe(isEnough('open') ? 'yes' : inDoubt);
        }
      }),
    );
  });

  it('are on some weekday those that the week serves, for any week', () => {
    fc.assert(
      fc.property(anyPlainWeek, (week) => {
        const schedule = Schedule.compile(week);
        const byDay = WEEKDAYS.map((day) => mealsOnDay(schedule, day, MEALS));
        const ofWeek = mealsByOverlap(schedule, MEALS);
        for (const meal of ['breakfast', 'lunch', 'dinner'] as const) {
          const onDays = byDay.map((served) => served[meal]);
          const inDoubt = onDays.includes('unknown') ? 'unknown' : 'no';
          expect(ofWeek[meal]).toBe(onDays.includes('yes') ? 'yes' : inDoubt);
        }
      }),
    );
  });
});
