import { clockTime } from './clock-time.ts';
import { MINUTES_PER_DAY, mergeRanges } from './weekly-hours.ts';
import type { TimeRange, WeeklyHours } from './weekly-hours.ts';

const DAY_NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const HOLIDAY = 7;
const ALL_DAY = '00:00-24:00';

/** A week in OpenStreetMap syntax; `parseOpeningHours` reads the same week back. */
export function openingHoursText({ days, publicHoliday }: WeeklyHours): string {
  const daysByTimes = new Map<string, number[]>();
  for (const [day, ranges] of days.entries()) appendTo(daysByTimes, timesOf(ranges), day);
  if (publicHoliday === undefined && daysByTimes.size === 1 && daysByTimes.has(ALL_DAY)) {
    return '24/7';
  }
  if (publicHoliday !== undefined) {
    const times = publicHoliday === 'unknown' ? 'unknown' : timesOf(publicHoliday);
    appendTo(daysByTimes, times, HOLIDAY);
  }
  return [...daysByTimes].map(([times, of]) => `${selectorOf(of)} ${times}`).join('; ');
}

function appendTo(lists: Map<string, number[]>, key: string, day: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [day]);
  else list.push(day);
}

/** `Mo-We,Sa,PH`; two days in a row are listed, as people write them. */
function selectorOf(days: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < days.length; at++) {
    const first = days[at] ?? 0;
    let last = first;
    while (days[at + 1] === last + 1 && last + 1 < HOLIDAY) last = days[++at] ?? last;
    if (last - first === 1) parts.push(nameOf(first), nameOf(last));
    else parts.push(first === last ? nameOf(first) : `${nameOf(first)}-${nameOf(last)}`);
  }
  return parts.join(',');
}

function nameOf(day: number): string {
  return DAY_NAMES[day] ?? 'PH';
}

function timesOf(ranges: readonly TimeRange[]): string {
  const texts = mergeRanges(ranges).flatMap(withinADay).map(rangeText);
  return texts.length === 0 ? 'off' : texts.join(',');
}

/** The syntax has no range longer than a day: two that touch say the same. */
function withinADay({ start, end }: TimeRange): TimeRange[] {
  const middle = end - MINUTES_PER_DAY;
  if (middle <= start) return [{ start, end }];
  return [
    { start, end: middle },
    { start: middle, end },
  ];
}

/** An end on the next day is its time there, unless that would read as a time of the same day. */
function rangeText({ start, end }: TimeRange): string {
  const isNextDay = end > MINUTES_PER_DAY && end - MINUTES_PER_DAY < start;
  return `${clockTime(start)}-${clockTime(isNextDay ? end - MINUTES_PER_DAY : end)}`;
}
