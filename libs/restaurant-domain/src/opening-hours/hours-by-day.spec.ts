import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyPlainWeek } from '../testing/any-week.ts';
import { hoursByDayOf, weekOfDays } from './hours-by-day.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { Schedule } from './schedule.ts';

function byDayOf(osm: string) {
  const parsed = parseOpeningHours(osm);
  if (parsed.kind === 'unknown') throw new Error(parsed.reason);
  return hoursByDayOf(parsed.week);
}

const ELEVEN_TO_TEN = ['11:00 - 22:00'];
const EVERY_DAY = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ELEVEN_TO_TEN]),
);

describe('hours by day', () => {
  it('say that a single day is closed', () => {
    expect(byDayOf('Mo-Su 11:00-22:00; Fr off')).toEqual({
      ...EVERY_DAY,
      fri: [],
      ph: 'like_weekday',
    });
  });

  it.each([
    ['Mo-Su 11:00-22:00; PH off', []],
    ['Mo-Su 11:00-22:00; PH 12:00-15:00,18:00-21:00', ['12:00 - 15:00', '18:00 - 21:00']],
    ['Mo-Su 11:00-22:00; PH unknown', 'unknown'],
  ])('say what "%s" has on public holidays', (osm, ph) => {
    expect(byDayOf(osm)).toEqual({ ...EVERY_DAY, ph });
  });

  it.each([
    ['Mo 18:00-02:00', ['18:00 - 02:00']],
    ['Mo 18:00-24:00', ['18:00 - 00:00']],
    ['Mo 00:00-24:00', ['00:00 - 24:00']],
    ['Mo 17:00+', ['17:00 - 19:00+']],
    ['Mo 18:00-22:00+', ['18:00 - 22:00+']],
    ['Mo 11:00-22:00; Dec 25 off', ['11:00 - 22:00']],
    ['Mo 11:00-35:00', ['11:00 - 11:00']],
    ['Mo 00:00-24:00, Mo 20:00-27:00', ['00:00 - 03:00', '03:00 - 03:00']],
  ])('write "%s" as %j', (osm, mon) => {
    expect(byDayOf(osm).mon).toEqual(mon);
  });

  it('are the same minutes as the week that they are of', () => {
    fc.assert(
      fc.property(anyPlainWeek, (week) => {
        const read = weekOfDays(hoursByDayOf(week));
        expect(read && Schedule.compile(read).days).toEqual(Schedule.compile(week).days);
      }),
    );
  });

  it.each([
    '11:00',
    '11:00-25:00',
    'noon - 22:00',
    '11:00 - 22:60',
    '9:00 - 6:00',
    '24:00 - 02:00',
  ])('are none with %j', (range) => {
    const hours = { ...byDayOf('24/7'), wed: [range] };
    expect(weekOfDays(hours)).toBeUndefined();
    expect(weekOfDays({ ...byDayOf('24/7'), ph: [range] })).toBeUndefined();
  });
});
