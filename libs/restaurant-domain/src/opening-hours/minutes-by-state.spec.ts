import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localMoment } from '../local-time/local-moment.ts';
import { anyWeek } from '../testing/any-week.ts';
import { minutesByState } from './minutes-by-state.ts';
import { Schedule } from './schedule.ts';

const MINUTE_MS = 60_000;
const CHRISTMAS = { isHoliday: (date: string) => date.endsWith('-12-25') };

it('minutes of a stay are as many of each state as a walk minute by minute counts', () => {
  const zone = fc.constantFrom('Asia/Hong_Kong', 'Europe/Berlin', 'Australia/Lord_Howe');
  /** About a change of the clocks, a holiday and none of either. */
  const instant = fc
    .tuple(
      fc.constantFrom('2026-03-28', '2026-04-04', '2026-10-24', '2026-11-20', '2026-12-24'),
      fc.nat(2 * 86_400),
    )
    .map(([from, seconds]) => Date.parse(from) + seconds * 1_000);
  fc.assert(
    fc.property(
      anyWeek,
      instant,
      zone,
      fc.integer({ min: 1, max: 1_440 }),
      (week, at, timeZone, minutes) => {
        const schedule = Schedule.compile(week);
        const counted = { open: 0, closed: 0, unknown: 0 };
        for (let minute = 0; minute < minutes; minute++) {
          const then = localMoment(at + minute * MINUTE_MS, timeZone, CHRISTMAS);
          counted[schedule.stateAt(then)]++;
        }
        const where = { at, timeZone, calendar: CHRISTMAS };
        expect(minutesByState(schedule, where, minutes)).toEqual(counted);
      },
    ),
  );
});
