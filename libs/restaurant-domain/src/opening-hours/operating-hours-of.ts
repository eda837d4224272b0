import { clockTime } from './clock-time.ts';
import type { OperatingHours } from '@tablewise/contracts';
import { MINUTES_PER_DAY } from './weekly-hours.ts';
import type { PlainWeek, TimeRange } from './weekly-hours.ts';

/**
 * The wire form: for each kind of day the distinct ranges of any of its days, as "HH:MM - HH:MM".
 * Without rules of their own, public holidays have the ranges of every day. It knows of no season,
 * so it is about the usual week; nor of an open end, so a range ends where nobody knows any more:
 * too soon sends nobody to a closed door.
 */
export function operatingHoursOf(week: PlainWeek): OperatingHours {
  const everyDay = week.days.flat();
  const holiday = week.publicHoliday ?? everyDay;
  return {
    mon_fri: distinctRanges(week.days.slice(0, 5).flat()),
    sat_sun: distinctRanges(week.days.slice(5).flat()),
    public_holiday: holiday === 'unknown' ? [] : distinctRanges(holiday),
  };
}

function distinctRanges(ranges: readonly TimeRange[]): string[] {
  return [...new Set(ranges.toSorted((a, b) => a.start - b.start || a.end - b.end).map(textOf))];
}

/** Midnight as an end is "00:00", which every reader of HH:MM takes; a whole day ends at "24:00". */
function textOf({ start, end }: TimeRange): string {
  if (end - start >= MINUTES_PER_DAY) return '00:00 - 24:00';
  return `${clockTime(start)} - ${clockTime(end % MINUTES_PER_DAY)}`;
}
