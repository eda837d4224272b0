import type { HoursByDay } from '@tablewise/contracts';
import { clockTime } from './clock-time.ts';
import { withinADay } from './opening-hours-text.ts';
import { MINUTES_PER_DAY, mergeRanges } from './weekly-hours.ts';
import type { OpenRange, PlainWeek } from './weekly-hours.ts';

/** After an end: nobody knows for how much longer it is open. */
const OPEN_END = '+';
const RANGE = /^(\d\d):([0-5]\d) - (\d\d):([0-5]\d)(\+?)$/u;

/** The usual week on the wire, what each day has; `weekOfDays` reads the same minutes back. */
export function hoursByDayOf({ days, publicHoliday }: PlainWeek): HoursByDay {
  const textsOn = (day: number): string[] => textsOf(days[day] ?? []);
  return {
    mon: textsOn(0),
    tue: textsOn(1),
    wed: textsOn(2),
    thu: textsOn(3),
    fri: textsOn(4),
    sat: textsOn(5),
    sun: textsOn(6),
    ph: holidayOf(publicHoliday),
  };
}

function holidayOf(ranges: PlainWeek['publicHoliday']): HoursByDay['ph'] {
  if (ranges === undefined) return 'like_weekday';
  return ranges === 'unknown' ? ranges : textsOf(ranges);
}

/** Undefined where a range is malformed: then the hours are unknown. */
export function weekOfDays(hours: HoursByDay): PlainWeek | undefined {
  const { mon, tue, wed, thu, fri, sat, sun, ph } = hours;
  const days = [mon, tue, wed, thu, fri, sat, sun].map(rangesOf);
  const holiday = typeof ph === 'string' ? ph : rangesOf(ph);
  if (holiday === undefined || !days.every((ranges) => ranges !== undefined)) return undefined;
  return holiday === 'like_weekday' ? { days } : { days, publicHoliday: holiday };
}

function textsOf(ranges: readonly OpenRange[]): string[] {
  return ranges.flatMap(withinADay).map(textOf);
}

/** Midnight as an end is "00:00", which every reader of HH:MM takes; a whole day ends at "24:00". */
function textOf({ start, end, openEnd }: OpenRange): string {
  const isWholeDay = start === 0 && end === MINUTES_PER_DAY;
  const closes = isWholeDay ? '24:00' : clockTime(end % MINUTES_PER_DAY);
  return `${clockTime(start)} - ${closes}${openEnd === true ? OPEN_END : ''}`;
}

function rangesOf(texts: readonly string[]): OpenRange[] | undefined {
  const ranges = texts.map(rangeOf);
  return ranges.every((range) => range !== undefined) ? mergeRanges(ranges) : undefined;
}

function rangeOf(text: string): OpenRange | undefined {
  const [, hour, minute, endHour, endMinute, mark] = RANGE.exec(text) ?? [];
  if (mark === undefined) return undefined;
  const start = Number(hour) * 60 + Number(minute);
  const shown = Number(endHour) * 60 + Number(endMinute);
  if (start >= MINUTES_PER_DAY || shown > MINUTES_PER_DAY) return undefined;
  const end = shown > start ? shown : shown + MINUTES_PER_DAY;
  return { start, end, ...(mark === OPEN_END && { openEnd: true }) };
}
