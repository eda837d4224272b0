import type { OperatingHours } from '@tablewise/contracts';
import { readTimeRange } from './read-time-range.ts';
import { MINUTES_PER_DAY, mergeRanges } from './weekly-hours.ts';
import type { TimeRange, WeeklyHours } from './weekly-hours.ts';

/**
 * The week of the wire form: every day has all ranges of its kind of day. Undefined when a range
 * is malformed or ends where it begins, or when there is none at all: then the hours are unknown.
 */
export function weekOf(hours: OperatingHours): WeeklyHours | undefined {
  const workday = rangesOf(hours.mon_fri);
  const weekend = rangesOf(hours.sat_sun);
  const publicHoliday = rangesOf(hours.public_holiday);
  if (workday === undefined || weekend === undefined || publicHoliday === undefined) {
    return undefined;
  }
  if (workday.length + weekend.length + publicHoliday.length === 0) return undefined;
  const days = [workday, workday, workday, workday, workday, weekend, weekend];
  return { days, publicHoliday };
}

function rangesOf(texts: readonly string[]): TimeRange[] | undefined {
  const ranges: TimeRange[] = [];
  for (const text of texts) {
    const range = readTimeRange(text);
    if (range === undefined || range.start === range.end) return undefined;
    const end = range.end < range.start ? range.end + MINUTES_PER_DAY : range.end;
    ranges.push({ start: range.start, end });
  }
  return mergeRanges(ranges);
}
