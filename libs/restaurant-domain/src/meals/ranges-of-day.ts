import { MINUTES_PER_DAY, mergeRanges } from '../opening-hours/weekly-hours.ts';
import type { TimeRange } from '../opening-hours/weekly-hours.ts';

/** What is open on a day: its own ranges and the night before, which began below 0. */
export function rangesOfDay(
  own: readonly TimeRange[],
  dayBefore: readonly TimeRange[],
): TimeRange[] {
  const night = dayBefore.map(({ start, end }) => ({
    start: start - MINUTES_PER_DAY,
    end: end - MINUTES_PER_DAY,
  }));
  return mergeRanges([...night, ...own]);
}

/** Minutes of the window that lie within the ranges, which do not overlap. */
export function openMinutes(ranges: readonly TimeRange[], window: TimeRange): number {
  return ranges.reduce(
    (sum, { start, end }) =>
      sum + Math.max(0, Math.min(end, window.end) - Math.max(start, window.start)),
    0,
  );
}
