import { assertClear } from './clock-notation.ts';
import type { WrittenRange } from './clock-notation.ts';
import { NotUnderstoodError } from './not-understood.error.ts';
import { hoursFrom } from './parse-opening-hours.ts';
import type { ParsedHours } from './parse-opening-hours.ts';
import { MINUTES_PER_DAY, mergeRanges } from './weekly-hours.ts';
import type { TimeRange } from './weekly-hours.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const RANGE = /^(\d{1,2}):(\d{1,2})\s*-\s*(\d{1,2}):(\d{1,2})$/u;
/** A minute of one digit, by which the numbers of the dataset are known. */
const SHORT_MINUTE = /:\d(?!\d)/u;

/**
 * Hours as the Yelp dataset has them: by English weekday `"11:0-22:0"`, several with commas between
 * them, `"0:0-0:0"` for all day. It has no leading zeros, so "9:0-6:0" are 21 hours of its clock;
 * "9:00-6:00" in a map of someone else's are unclear. A day that is not named is closed; a map
 * without any, or with anything else in it, is unknown with the reason.
 */
export function weekOfDayMap(hours: Readonly<Record<string, string>>): ParsedHours {
  return hoursFrom(() => {
    const days: TimeRange[][] = WEEKDAYS.map(() => []);
    const written: WrittenRange[] = [];
    for (const [name, text] of Object.entries(hours)) {
      const day = days[WEEKDAYS.indexOf(name.trim().toLowerCase())];
      if (day === undefined) throw new NotUnderstoodError(`unknown day "${name}"`);
      for (const range of text.split(',').map(readRange)) {
        written.push(range);
        day.push(rangeOf(range));
      }
    }
    if (written.length === 0) throw new NotUnderstoodError('names no day');
    if (!Object.values(hours).some((text) => SHORT_MINUTE.test(text))) assertClear(written);
    return { week: { days: days.map(mergeRanges) }, warnings: [] };
  });
}

function readRange(text: string): Required<WrittenRange> {
  const [, startHour = '', startMinute, endHour = '', endMinute] = RANGE.exec(text.trim()) ?? [];
  const start = minutesOf(startHour, startMinute);
  const closes = minutesOf(endHour, endMinute);
  if (start === undefined || closes === undefined || start === MINUTES_PER_DAY) {
    throw new NotUnderstoodError(`"${text.slice(0, 40)}" is not a range of times`);
  }
  return {
    start: { minutes: start, digits: startHour.length },
    end: { minutes: closes, digits: endHour.length },
  };
}

function rangeOf({ start, end }: Required<WrittenRange>): TimeRange {
  const [opens, closes] = [start.minutes, end.minutes];
  if (opens === 0 && closes === 0) return { start: 0, end: MINUTES_PER_DAY };
  if (opens === closes) throw new NotUnderstoodError('a range ends where it begins');
  return { start: opens, end: closes < opens ? closes + MINUTES_PER_DAY : closes };
}

function minutesOf(hour: string, minute: string | undefined): number | undefined {
  if (minute === undefined || Number(minute) > 59) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= MINUTES_PER_DAY ? minutes : undefined;
}
