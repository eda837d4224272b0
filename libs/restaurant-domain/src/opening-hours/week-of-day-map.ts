import { NotUnderstoodError } from './not-understood.error.ts';
import { hoursFrom } from './parse-opening-hours.ts';
import type { ParsedHours } from './parse-opening-hours.ts';
import { MINUTES_PER_DAY, mergeRanges } from './weekly-hours.ts';
import type { TimeRange } from './weekly-hours.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const RANGE = /^(\d{1,2}):(\d{1,2})\s*-\s*(\d{1,2}):(\d{1,2})$/u;

/**
 * Hours as the Yelp dataset has them: by English weekday `"11:0-22:0"`, several with commas between
 * them, `"0:0-0:0"` for all day. A day that is not named is closed; a map without any, or with
 * anything else in it, is unknown with the reason.
 */
export function weekOfDayMap(hours: Readonly<Record<string, string>>): ParsedHours {
  return hoursFrom(() => {
    const days: TimeRange[][] = WEEKDAYS.map(() => []);
    for (const [name, text] of Object.entries(hours)) {
      const day = days[WEEKDAYS.indexOf(name.trim().toLowerCase())];
      if (day === undefined) throw new NotUnderstoodError(`unknown day "${name}"`);
      day.push(...text.split(',').map(rangeOf));
    }
    if (days.flat().length === 0) throw new NotUnderstoodError('names no day');
    return { week: { days: days.map(mergeRanges) }, warnings: [] };
  });
}

function rangeOf(text: string): TimeRange {
  const [startHour, startMinute, endHour, endMinute] =
    RANGE.exec(text.trim())?.slice(1).map(Number) ?? [];
  const start = minutesOf(startHour, startMinute);
  const closes = minutesOf(endHour, endMinute);
  if (start === undefined || closes === undefined || start === MINUTES_PER_DAY) {
    throw new NotUnderstoodError(`"${text.slice(0, 40)}" is not a range of times`);
  }
  if (start === 0 && closes === 0) return { start: 0, end: MINUTES_PER_DAY };
  if (start === closes) throw new NotUnderstoodError('a range ends where it begins');
  return { start, end: closes < start ? closes + MINUTES_PER_DAY : closes };
}

function minutesOf(hour: number | undefined, minute: number | undefined): number | undefined {
  if (hour === undefined || minute === undefined || minute > 59) return undefined;
  const minutes = hour * 60 + minute;
  return minutes <= MINUTES_PER_DAY ? minutes : undefined;
}
