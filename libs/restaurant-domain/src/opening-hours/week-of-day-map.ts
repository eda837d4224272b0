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
 * them. `"0:0-0:0"` on all seven days is around the clock; beside other hours it stands where nothing
 * was entered, as if the day were not named, which a warning says. It has no leading zeros, so
 * "9:0-6:0" are 21 hours of its clock; "9:00-6:00" in a map of someone else's are unclear. A day that
 * is not named is closed; a map without any hours, or with anything else in it, is unknown with the
 * reason.
 */
export function weekOfDayMap(hours: Readonly<Record<string, string>>): ParsedHours {
  return hoursFrom(() => {
    const named = Object.entries(hours).map(([name, text]) => readDay(name, text));
    const blank = named.filter(({ ranges }) => ranges.every(isBlank));
    const isAlways = blank.length === WEEKDAYS.length;
    const given = isAlways ? named : named.filter((day) => !blank.includes(day));
    if (given.length === 0) throw new NotUnderstoodError('names no hours');
    if (!Object.values(hours).some((text) => SHORT_MINUTE.test(text))) {
      assertClear(given.flatMap(({ ranges }) => ranges));
    }
    const days: TimeRange[][] = WEEKDAYS.map(() => []);
    for (const { weekday, ranges } of given) days[weekday]?.push(...ranges.map(rangeOf));
    const left = isAlways ? [] : blank.map(({ name }) => `${name} is 0:0-0:0: taken as not given`);
    return { week: { days: days.map(mergeRanges) }, warnings: left };
  });
}

interface NamedDay {
  readonly name: string;
  /** 0: Monday. */
  readonly weekday: number;
  readonly ranges: readonly Required<WrittenRange>[];
}

function readDay(name: string, text: string): NamedDay {
  const weekday = WEEKDAYS.indexOf(name.trim().toLowerCase());
  if (weekday === -1) throw new NotUnderstoodError(`unknown day "${name}"`);
  return { name, weekday, ranges: text.split(',').map(readRange) };
}

/** From midnight to midnight. */
function isBlank({ start, end }: Required<WrittenRange>): boolean {
  return start.minutes === 0 && end.minutes === 0;
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
  if (isBlank({ start, end })) return { start: 0, end: MINUTES_PER_DAY };
  if (opens === closes) throw new NotUnderstoodError('a range ends where it begins');
  return { start: opens, end: closes < opens ? closes + MINUTES_PER_DAY : closes };
}

function minutesOf(hour: string, minute: string | undefined): number | undefined {
  if (minute === undefined || Number(minute) > 59) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= MINUTES_PER_DAY ? minutes : undefined;
}
