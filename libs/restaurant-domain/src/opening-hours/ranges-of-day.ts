import { MINUTES_PER_DAY, mergeRanges } from './weekly-hours.ts';
import type { TimeRange } from './weekly-hours.ts';

/** What is open on a day: its own ranges and the night before, which began below 0. */
export function rangesOfDay(
  own: readonly TimeRange[],
  dayBefore: readonly TimeRange[],
): readonly TimeRange[] {
  const night = dayBefore.filter(({ end }) => end > MINUTES_PER_DAY);
  if (night.length === 0) return own;
  const tails = night.map(({ start, end }) => ({
    start: start - MINUTES_PER_DAY,
    end: end - MINUTES_PER_DAY,
  }));
  return mergeRanges([...tails, ...own]);
}
