import { MINUTES_PER_DAY } from './weekly-hours.ts';
import type { OpenRange, TimeRange } from './weekly-hours.ts';

/*
 * "17:00+": it opens at five, and nobody knows when it closes. For as long as places are open at
 * the very least it is open; from then on that is unknown, until the place opens the next time that
 * day or the night is over, even elsewhere.
 */

/** Of 838 real ranges one is shorter; all 107 that begin after four in the afternoon are an hour longer. */
export const OPEN_END_MINUTES = 120;

/** A place that may close before five in the afternoon is no place for the night. */
const EVENING = 17 * 60;
/** In the morning by which 97 % of real nights are over. */
const MORNING = MINUTES_PER_DAY + 6 * 60;

/** The minutes after the ranges of a day, which are in order, of which nobody knows. */
export function doubtsAfter(ranges: readonly OpenRange[]): TimeRange[] {
  return ranges.flatMap(({ end, openEnd }, at) => {
    if (openEnd !== true) return [];
    const latest = Math.min(latestEnd(end), ranges[at + 1]?.start ?? Infinity);
    return latest > end ? [{ start: end, end: latest }] : [];
  });
}

function latestEnd(end: number): number {
  if (end < EVENING) return MINUTES_PER_DAY;
  return end < MORNING ? MORNING : 2 * MINUTES_PER_DAY;
}
