import { describe, expect, it } from '@jest/globals';
import type { MealType, OperatingHours } from '@tablewise/contracts';
import { HONG_KONG } from '../city/hong-kong.ts';
import { parseOpeningHours } from '../opening-hours/parse-opening-hours.ts';
import { Schedule } from '../opening-hours/schedule.ts';
import type { MealAnswers } from './meal-answers.ts';
import { mealsByAnyOverlap } from './meals-by-any-overlap.ts';
import { mealsByOverlap } from './meals-by-overlap.ts';

const { mealPeriods: MEALS } = HONG_KONG;
const UNKNOWN: MealAnswers = { breakfast: 'unknown', lunch: 'unknown', dinner: 'unknown' };

function answers(...served: MealType[]): MealAnswers {
  const answer = (meal: MealType): 'yes' | 'no' => (served.includes(meal) ? 'yes' : 'no');
  return { breakfast: answer('breakfast'), lunch: answer('lunch'), dinner: answer('dinner') };
}

describe('the original rule', () => {
  it.each<[string, MealType[]]>([
    ['11:30-17:30', ['lunch', 'dinner']],
    ['06:30-17:00', ['breakfast', 'lunch']],
    ['18:00-02:00', ['dinner']],
    ['22:31-02:00', []],
    ['23:00-07:00', ['breakfast']],
    ['22:00-06:59', ['dinner']],
    ['05:00-07:00', ['breakfast']],
    ['22:30-23:00', ['dinner']],
    ['00:00-24:00', ['breakfast', 'lunch', 'dinner']],
  ])('finds in %s: %p', (range, served) => {
    for (const kind of ['mon_fri', 'sat_sun', 'public_holiday'] as const) {
      const hours: OperatingHours = { mon_fri: [], sat_sun: [], public_holiday: [] };
      expect(mealsByAnyOverlap({ ...hours, [kind]: [range] }, MEALS)).toEqual(answers(...served));
    }
  });

  it('takes any range of any kind of day', () => {
    const hours = { mon_fri: ['07:00 - 10:00'], sat_sun: ['18:00 - 20:00'], public_holiday: [] };
    expect(mealsByAnyOverlap(hours, MEALS)).toEqual(answers('breakfast', 'dinner'));
  });

  it.each<[string, OperatingHours | undefined]>([
    ['missing', undefined],
    ['empty', { mon_fri: [], sat_sun: [], public_holiday: [] }],
    ['malformed in part', { mon_fri: ['07:00 - 23:00'], sat_sun: ['noon'], public_holiday: [] }],
  ])('leaves %s hours unknown', (_what, hours) => {
    expect(mealsByAnyOverlap(hours, MEALS)).toEqual(UNKNOWN);
  });
});

describe('our rule', () => {
  function served(osm: string, minOverlapMinutes?: number): MealAnswers {
    const parsed = parseOpeningHours(osm);
    const schedule = parsed.kind === 'known' ? Schedule.compile(parsed.week) : undefined;
    return mealsByOverlap(schedule, MEALS, minOverlapMinutes);
  }

  it.each<[string, MealType[]]>([
    ['11:00-22:00', ['lunch', 'dinner']],
    ['10:45-22:00', ['breakfast', 'lunch', 'dinner']],
    ['10:46-22:00', ['lunch', 'dinner']],
    ['11:30-17:30', ['lunch']],
    ['11:30-18:15', ['lunch', 'dinner']],
    ['21:45-02:00', ['dinner']],
    ['21:46-02:00', []],
    ['closed', []],
    ['Sa 12:00-15:00; Su off', ['lunch']],
    ['Tu-Su 17:00+', ['dinner']],
    ['May-Aug 12:00-22:00', ['lunch', 'dinner']],
    ['12:00-22:00; Dec 25 07:00-10:00', ['lunch', 'dinner']],
    ['12:00-17:00; Feb 18:00-22:00', ['lunch', 'dinner']],
    ['12:00-17:00; Feb 1-27 18:00-22:00', ['lunch']],
  ])('finds in %s: %p', (osm, meals) => {
    expect(served(osm)).toEqual(answers(...meals));
  });

  it('sums what is open of one day, and counts no minute twice', () => {
    expect(served('Mo 07:00-07:30,09:00-09:15')).toEqual(answers('breakfast'));
    expect(served('Mo 07:00-07:30; Tu 07:00-07:30')).toEqual(answers());
    expect(served('Su 20:00-31:30; Mo 07:00-07:30')).toEqual(answers('dinner'));
  });

  it('counts the hours past midnight for the day they fall on, Sunday night for Monday', () => {
    expect(served('Su 22:00-07:45')).toEqual(answers('breakfast'));
    expect(served('Su 22:00-07:44')).toEqual(answers());
    expect(served('Su 22:00-07:30; Mo 07:30-07:45')).toEqual(answers('breakfast'));
  });

  it('takes another minimum', () => {
    expect(served('11:00-12:00', 30)).toEqual(answers('breakfast', 'lunch'));
    expect(served('10:40-12:00', 60)).toEqual(answers());
  });

  it('does not know what is served past an open end, and on other days does', () => {
    expect(served('08:00+')).toEqual({ breakfast: 'yes', lunch: 'unknown', dinner: 'unknown' });
    expect(served('Mo-Fr 08:00+; Sa,Su 12:00-16:00')).toMatchObject({ lunch: 'yes' });
  });

  it('leaves unknown hours unknown', () => {
    expect(served('by appointment')).toEqual(UNKNOWN);
  });
});
