import type { DayStates } from '../opening-hours/day-states.ts';
import { MINUTES_PER_DAY } from '../opening-hours/weekly-hours.ts';
import type { TimeRange } from '../opening-hours/weekly-hours.ts';

/** Minutes of the window in which it is open. */
export function openMinutes(day: DayStates, window: TimeRange): number {
  let minutes = 0;
  let to = MINUTES_PER_DAY;
  for (let at = day.length - 1; at >= 0; at--) {
    const { from = 0, state } = day[at] ?? {};
    const overlap = Math.min(to, window.end) - Math.max(from, window.start);
    if (state === 'open' && overlap > 0) minutes += overlap;
    to = from;
  }
  return minutes;
}
