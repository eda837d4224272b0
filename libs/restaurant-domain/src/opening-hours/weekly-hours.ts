export const MINUTES_PER_DAY = 1440;

/** Minutes since midnight, end excluded; an end past 1440 lies on the next day. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

/** When a place is open. */
export interface OpenRange extends TimeRange {
  /** It is open until `end` at least, and nobody knows for how much longer; see `open-end.ts`. */
  readonly openEnd?: true;
}

/** When a place is open in a week, in its own local time. */
export interface PlainWeek {
  /** Seven lists, Monday first; each in order, without overlaps. Empty: closed all day. */
  readonly days: readonly (readonly OpenRange[])[];
  /** Absent: holidays are like the weekday they fall on. */
  readonly publicHoliday?: readonly OpenRange[] | 'unknown';
}

/** The usual week, the one of most days of the year, and what is different at times of the year. */
export interface WeeklyHours extends PlainWeek {
  /** In order of their first days, without overlaps. Absent: all weeks are the usual one. */
  readonly seasons?: readonly Season[];
}

/** From a day of the year to another, both included; past the end of the year if `to` is before. */
export interface DateSpan {
  /** 0..365, as in a leap year. */
  readonly from: number;
  readonly to: number;
}

/** A part of every year that has a week of its own; often a single day. */
export interface Season extends DateSpan {
  readonly week: PlainWeek;
}

/** The same minutes as ranges in order, with overlapping and touching ones joined. */
export function mergeRanges(ranges: readonly OpenRange[]): OpenRange[] {
  if (ranges.length < 2) return [...ranges];
  const merged: OpenRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last === undefined || last.end < range.start) merged.push(range);
    else merged[merged.length - 1] = joined(last, range);
  }
  return merged;
}

/** Whichever ends last says whether the end is open. */
function joined(first: OpenRange, second: OpenRange): OpenRange {
  const { start } = first;
  if (first.end === second.end) return first.openEnd === true ? first : { ...second, start };
  return first.end > second.end ? first : { ...second, start };
}
