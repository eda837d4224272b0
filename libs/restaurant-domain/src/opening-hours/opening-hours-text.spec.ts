import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyWeek } from '../testing/any-week.ts';
import { ORACLE_TIMEOUT_MS, oracleWeeks, scheduleWeek } from '../testing/oracle-weeks.ts';
import { openingHoursText } from './opening-hours-text.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { Schedule } from './schedule.ts';
import type { WeeklyHours } from './weekly-hours.ts';

function rewritten(osm: string): string {
  const parsed = parseOpeningHours(osm);
  return parsed.kind === 'known' ? openingHoursText(parsed.week) : parsed.reason;
}

describe('a week in OpenStreetMap syntax', () => {
  it.each([
    ['10:00-22:00', 'Mo-Su 10:00-22:00'],
    ['Mo-Fr 11:30-15:00, 18:00-26:00', 'Mo-Fr 11:30-15:00,18:00-02:00; Sa,Su off'],
    ['Mo,We-Fr,Su 9:00-10:00; Tu,Sa,PH off', 'Mo,We-Fr,Su 09:00-10:00; Tu,Sa,PH off'],
    ['Mo-Su,PH 10:00-22:00', 'Mo-Su,PH 10:00-22:00'],
    ['Mo-Su 10:00-22:00; PH off', 'Mo-Su 10:00-22:00; PH off'],
    ['Mo-Su 10:00-22:00; PH unknown', 'Mo-Su 10:00-22:00; PH unknown'],
    ['Mo-Su 00:00-24:00', '24/7'],
    ['24/7; PH off', 'Mo-Su 00:00-24:00; PH off'],
    ['closed', 'Mo-Su off'],
    ['Mo-Su 10:00-34:00', 'Mo-Su 10:00-34:00'],
  ])('of "%s" is "%s"', (osm, text) => {
    expect(rewritten(osm)).toBe(text);
  });

  it('is read back as the same week', () => {
    fc.assert(
      fc.property(anyWeek, (week) => {
        expect(parseOpeningHours(openingHoursText(week))).toEqual({
          kind: 'known',
          week,
          warnings: week.publicHoliday === 'unknown' ? [expect.any(String)] : [],
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it(
    'is read by the npm package opening_hours as the same minutes',
    () => {
      const weeks = fc.sample(anyWeek.filter(isPlain), { numRuns: 150, seed: 20261121 });
      const theirs = oracleWeeks(weeks.map(openingHoursText));
      const differing = weeks.filter((week, at) => {
        const states = theirs[at];
        return !scheduleWeek(Schedule.compile(week)).every(
          (state, minute) => state === states?.[minute],
        );
      });
      expect(differing.map(openingHoursText)).toEqual([]);
    },
    ORACLE_TIMEOUT_MS,
  );
});

/** Without what that package knows nothing of, or sees otherwise: holidays, and nights. */
function isPlain({ days, publicHoliday }: WeeklyHours): boolean {
  return publicHoliday === undefined && days.flat().every(({ end }) => end <= 1440);
}
