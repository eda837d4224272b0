import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyWeek } from '../testing/any-week.ts';
import { ORACLE_TIMEOUT_MS, oracleWeeks, scheduleWeek } from '../testing/oracle-weeks.ts';
import { openingHoursText } from './opening-hours-text.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { Schedule } from './schedule.ts';
import type { PlainWeek, WeeklyHours } from './weekly-hours.ts';

function rewritten(osm: string): string {
  const parsed = parseOpeningHours(osm);
  return parsed.kind === 'known' ? openingHoursText(parsed.week) : parsed.reason;
}

describe('a week in OpenStreetMap syntax', () => {
  it.each([
    ['10:00-22:00', 'Mo-Su 10:00-22:00'],
    ['Mo-Fr 11:30-15:00, 18:00-26:00', 'Mo-Fr 11:30-15:00,18:00-02:00; Sa,Su off'],
    ['Mo,We-Fr,Su 9:00-22:00; Tu,Sa,PH off', 'Mo,We-Fr,Su 09:00-22:00; Tu,Sa,PH off'],
    ['Mo-Su,PH 10:00-22:00', 'Mo-Su,PH 10:00-22:00'],
    ['Mo-Su 10:00-22:00; PH off', 'Mo-Su 10:00-22:00; PH off'],
    ['Mo-Su 10:00-22:00; PH unknown', 'Mo-Su 10:00-22:00; PH unknown'],
    ['Mo-Su 00:00-24:00', '24/7'],
    ['24/7; PH off', 'Mo-Su 00:00-24:00; PH off'],
    ['closed', 'Mo-Su off'],
    ['Mo-Su 10:00-34:00', 'Mo-Su 10:00-34:00'],
    ['Mo-Su 11:00-34:00', 'Mo-Su 11:00-34:00'],
    ['Mo-Su 11:00-33:00', 'Mo-Su 11:00-09:00'],
    ['Tu-Su 17:00+', 'Mo off; Tu-Su 17:00+'],
    ['18:00-22:00+', 'Mo-Su 18:00-22:00+'],
    ['18:00-26:00+', 'Mo-Su 18:00-02:00+'],
    ['12:00-22:30; Dec 25 off', 'Mo-Su 12:00-22:30; Dec 25 off'],
    ['24/7; Dec 24 10:00-14:00', '24/7; Dec 24 10:00-14:00'],
    ['10:00-22:00; Jan-Feb Mo off', 'Mo-Su 10:00-22:00; Jan-Feb Mo off; Jan-Feb Tu-Su 10:00-22:00'],
    ['10:00-22:00; Dec 24,25,26 off', 'Mo-Su 10:00-22:00; Dec 24-26 off'],
    ['10:00-22:00; Jan 1,Dec 26 off', 'Mo-Su 10:00-22:00; Jan 1 off; Dec 26 off'],
    ['10:00-22:00; Dec 20-Jan 5 off', 'Mo-Su 10:00-22:00; Dec 20-Jan 5 off'],
    ['10:00-22:00; Feb off', 'Mo-Su 10:00-22:00; Feb off'],
    ['10:00-22:00; Feb 1-28 off', 'Mo-Su 10:00-22:00; Feb 1-28 off'],
    ['10:00-22:00; Nov 1-Mar 31 off', 'Mo-Su 10:00-22:00; Nov-Mar off'],
    ['10:00-22:00; PH off; Dec 12:00-22:00', 'Mo-Su 10:00-22:00; PH off; Dec 12:00-22:00'],
    [
      '10:00-22:00; PH off; Dec off; Dec Mo 12:00-22:00',
      'Mo-Su 10:00-22:00; PH off; Dec off; Dec Mo 12:00-22:00; Dec Tu-Su off',
    ],
  ])('of "%s" is "%s"', (osm, text) => {
    expect(rewritten(osm)).toBe(text);
  });

  it('is read back as the same week', () => {
    fc.assert(
      fc.property(anyWeek, (week) => {
        expect(parseOpeningHours(openingHoursText(week))).toEqual({
          kind: 'known',
          week,
          warnings: hasUnknownHolidays(week) ? [expect.any(String)] : [],
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it(
    'is read by the npm package opening_hours as the same minutes at all times of the year',
    () => {
      const weeks = fc.sample(anyWeek.filter(isPlain), 150);
      for (const monday of ['2026-11-23', '2026-12-28', '2027-03-01', '2028-02-28']) {
        const theirs = oracleWeeks(weeks.map(openingHoursText), monday);
        const differing = weeks.filter((week, at) => {
          const states = theirs[at];
          return !scheduleWeek(Schedule.compile(week), monday).every(
            (state, minute) => state === states?.[minute],
          );
        });
        expect(differing.map(openingHoursText)).toEqual([]);
      }
    },
    ORACLE_TIMEOUT_MS,
  );
});

function plainWeeksOf({ seasons = [], ...usual }: WeeklyHours): PlainWeek[] {
  return [usual, ...seasons.map(({ week }) => week)];
}

function hasUnknownHolidays(week: WeeklyHours): boolean {
  return plainWeeksOf(week).some(({ publicHoliday }) => publicHoliday === 'unknown');
}

/**
 * Without what that package knows nothing of, or sees otherwise: holidays, nights, open ends, and
 * spans to the end of February, which it leaves out.
 */
function isPlain(week: WeeklyHours): boolean {
  if (week.seasons?.some(({ to }) => to === 58 || to === 59) === true) return false;
  return plainWeeksOf(week).every(
    ({ days, publicHoliday }) =>
      publicHoliday === undefined &&
      days.flat().every(({ end, openEnd }) => end <= 1440 && openEnd === undefined),
  );
}
