import type { MealAnswer } from '@tablewise/contracts';
import type { DayStates } from '../opening-hours/day-states.ts';
import { MINUTES_PER_DAY } from '../opening-hours/weekly-hours.ts';
import type { TimeRange } from '../opening-hours/weekly-hours.ts';

/** Whether on a day it is open for so many minutes of the window; unknown where it may be. */
export function servedIn(day: DayStates, window: TimeRange, minMinutes: number): MealAnswer {
  let open = 0;
  let inDoubt = 0;
  let to = MINUTES_PER_DAY;
  for (let at = day.length - 1; at >= 0; at--) {
    const { from = 0, state } = day[at] ?? {};
    const overlap = Math.min(to, window.end) - Math.max(from, window.start);
    if (state === 'open' && overlap > 0) open += overlap;
    if (state === 'unknown' && overlap > 0) inDoubt += overlap;
    to = from;
  }
  if (open >= minMinutes) return 'yes';
  return open + inDoubt >= minMinutes ? 'unknown' : 'no';
}
