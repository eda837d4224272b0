import { clockStretches } from './clock-stretches.ts';
import type { WhereAndWhen } from './clock-stretches.ts';
import type { HoursState } from './day-states.ts';
import type { Schedule } from './schedule.ts';

const MINUTE_MS = 60_000;

/** How long it is open, closed and unknown in so many minutes from a time on. Throws UnknownTimeZoneError. */
export function minutesByState(
  schedule: Schedule,
  where: WhereAndWhen,
  minutes: number,
): Record<HoursState, number> {
  const sums = { open: 0, closed: 0, unknown: 0 };
  const at = where.at - (where.at % MINUTE_MS);
  for (const { moment, end } of clockStretches({ ...where, at }, minutes * MINUTE_MS)) {
    for (let { minute } = moment; minute < end;) {
      const then = { ...moment, minute };
      const next = schedule.changeAfter(then, end) ?? end;
      sums[schedule.stateAt(then)] += next - minute;
      minute = next;
    }
  }
  return sums;
}
