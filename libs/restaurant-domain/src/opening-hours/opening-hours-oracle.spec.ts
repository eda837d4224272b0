import { describe, expect, it } from '@jest/globals';
import { ORACLE_TIMEOUT_MS, oracleWeeks, scheduleWeek } from '../testing/oracle-weeks.ts';
import type { HoursState } from './day-states.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { Schedule } from './schedule.ts';

/** Weeks of Christmas, new year, the ends of February, spring and autumn. */
const MONDAYS = [
  ...['2026-12-21', '2026-12-28', '2027-01-04', '2027-02-22', '2028-02-28'],
  ...['2027-03-29', '2027-06-28', '2027-10-25', '2026-11-30'],
];

const DATED = [
  '12:00-22:30; Dec 25 off',
  '12:00-22:30; Dec 25: off',
  '12:00-22:30; Dec 24-26 off',
  '12:00-22:30; Dec 24,25,26 off',
  '12:00-22:30; Dec 25,Jan 1 off',
  '12:00-22:30; Dec 24-26,31 off',
  'Mo-Sa 12:00-22:30; Dec 31 10:00-17:00',
  'Mo-Su 12:00-22:30; Dec 20-Jan 5 off',
  '12:00-22:30; Dec 31-Jan 1 off; Jan 1 18:00-20:00',
  '12:00-22:30; Jan off',
  '12:00-22:30; Feb 29 off',
  '12:00-22:30; Feb 29-Mar 1 off',
  '12:00-22:30; Feb 15-27 off',
  'Apr-Oct 10:00-22:00',
  'Apr-Oct Mo-Fr 10:00-20:00',
  'Apr-Oct: Mo-Su 10:00-20:00; Nov-Mar: Tu-Su 11:00-18:00',
  'Nov-Mar Tu-Su 11:00-18:00; Apr-Oct 10:00-20:00; Mo off',
  'Jan 01-Mar 31: Mo-Sa 10:00-17:00; Apr 01-Dec 31: Mo-Su 10:00-22:00',
  'Mar 15-Oct 31 10:00-22:00; Nov 1-Mar 14 10:00-18:00; Dec 24-26 off',
  'Tu-Su 12:00-22:00, Dec 28 12:00-15:00',
  'Mo-Fr 12:00-15:00, Dec 20-31 18:00-22:00; Dec 25 off',
  '10:00-22:00; Jun,Dec Mo off',
];

/** They agree on when it is open and on when it is closed, and differ in when nobody knows. */
const OPEN_ENDS = [
  'Tu-Su 17:00+',
  'Tu-Su 18:00-22:00+',
  'Mo-Fr 08:00+',
  'Tu-We 08:00-18:00; Th-Sa 08:00+; Su 08:00-18:00',
  '12:00+,18:00-23:00',
  '12:00-15:00,18:00+',
  'Fr,Sa 20:00-02:00+',
];

describe('the npm package opening_hours', () => {
  it(
    'reads dated hours as the same minutes',
    () => {
      for (const monday of MONDAYS) {
        const theirs = oracleWeeks(DATED, monday);
        const differing = DATED.filter((hours, at) => {
          const ours = weekOf(hours, monday);
          return theirs[at]?.some((state, minute) => state !== ours[minute]) ?? true;
        });
        expect([monday, differing]).toEqual([monday, []]);
      }
    },
    ORACLE_TIMEOUT_MS,
  );

  it(
    'sees the same hours before an open end, and never calls one open or closed that is not',
    () => {
      const theirs = oracleWeeks(OPEN_ENDS);
      for (const [at, hours] of OPEN_ENDS.entries()) {
        const ours = weekOf(hours);
        const differing = (theirs[at] ?? []).flatMap((state, minute) =>
          agree(ours[minute], state, minute % 1440) ? [] : [[minute, ours[minute], state]],
        );
        expect([hours, differing]).toEqual([hours, []]);
        expect(ours).toContain('unknown');
      }
    },
    ORACLE_TIMEOUT_MS,
  );
});

/** It is unsure from the first minute on, and for eight or ten hours; we until six at night. */
function agree(ours: HoursState | undefined, theirs: HoursState, minute: number): boolean {
  if (theirs === 'unknown') return ours !== 'closed' || (minute >= 6 * 60 && minute < 10 * 60);
  return ours === theirs || (theirs === 'closed' && ours === 'unknown' && minute < 6 * 60);
}

function weekOf(hours: string, monday?: string): HoursState[] {
  const parsed = parseOpeningHours(hours);
  if (parsed.kind === 'unknown') throw new Error(`${hours}: ${parsed.reason}`);
  return scheduleWeek(Schedule.compile(parsed.week), monday);
}
