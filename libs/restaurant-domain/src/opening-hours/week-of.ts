import type { OperatingHours } from '@tablewise/contracts';
import { unclearTime } from './clock-notation.ts';
import type { WrittenRange } from './clock-notation.ts';
import { readTimeRange } from './read-time-range.ts';
import { MINUTES_PER_DAY, mergeRanges } from './weekly-hours.ts';
import type { TimeRange, WeeklyHours } from './weekly-hours.ts';

/**
 * The week of the wire form: every day has all ranges of its kind of day. Undefined when a range
 * is malformed or ends where it begins, when an hour may be one of the afternoon ("9:00 - 6:00"),
 * or when there is no range at all: then the hours are unknown.
 */
export function weekOf(hours: OperatingHours): WeeklyHours | undefined {
  const written: WrittenRange[] = [];
  const workday = rangesOf(hours.mon_fri, written);
  const weekend = rangesOf(hours.sat_sun, written);
  const publicHoliday = rangesOf(hours.public_holiday, written);
  if (workday === undefined || weekend === undefined || publicHoliday === undefined) {
    return undefined;
  }
  if (written.length === 0 || unclearTime(written) !== undefined) return undefined;
  const days = [workday, workday, workday, workday, workday, weekend, weekend];
  // Of holidays the form tells nobody whether a place is closed or nobody knows.
  return { days, publicHoliday: publicHoliday.length === 0 ? 'unknown' : publicHoliday };
}

function rangesOf(texts: readonly string[], written: WrittenRange[]): TimeRange[] | undefined {
  const ranges: TimeRange[] = [];
  for (const text of texts) {
    const range = readTimeRange(text);
    if (range === undefined || range.start.minutes === range.end.minutes) return undefined;
    written.push(range);
    const [start, end] = [range.start.minutes, range.end.minutes];
    ranges.push({ start, end: end < start ? end + MINUTES_PER_DAY : end });
  }
  return mergeRanges(ranges);
}
