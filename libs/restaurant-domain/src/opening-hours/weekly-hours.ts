export const MINUTES_PER_DAY = 1440;

/** Minutes since midnight, end excluded; an end past 1440 lies on the next day. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

/** When a place is open in a week without special days, in its own local time. */
export interface WeeklyHours {
  /** Seven lists, Monday first; each in order, without overlaps. Empty: closed all day. */
  readonly days: readonly (readonly TimeRange[])[];
  /** Absent: holidays are like the weekday they fall on. */
  readonly publicHoliday?: readonly TimeRange[] | 'unknown';
}

/** The same minutes as ranges in order, with overlapping and touching ones joined. */
export function mergeRanges(ranges: readonly TimeRange[]): TimeRange[] {
  if (ranges.length < 2) return [...ranges];
  const merged: TimeRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last === undefined || last.end < range.start) merged.push(range);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return merged;
}
