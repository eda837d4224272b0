import { MONTH_STARTS } from '../local-time/year-day.ts';
import { clockTime } from './clock-time.ts';
import { OPEN_END_MINUTES } from './open-end.ts';
import { MINUTES_PER_DAY, mergeRanges } from './weekly-hours.ts';
import type { DateSpan, OpenRange, PlainWeek, Season, WeeklyHours } from './weekly-hours.ts';

const DAY_NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONTH_NAMES = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
];
const WEEKDAYS = 7;
const HOLIDAY = WEEKDAYS;
const ALL_DAY = '00:00-24:00';
/** From then on the hours of a next day are told from those of an evening only past 24:00. */
const FIRST_UNPADDED = 10 * 60;

/** Hours in OpenStreetMap syntax; `parseOpeningHours` reads the same ones back. */
export function openingHoursText(week: WeeklyHours): string {
  const times = daysByTimes(week);
  const rules = timesOfEveryDay(times) === ALL_DAY ? ['24/7'] : rulesOf(times);
  const hasHolidays = week.publicHoliday !== undefined;
  for (const season of week.seasons ?? []) rules.push(...seasonRules(season, hasHolidays));
  return rules.join('; ');
}

/** A rule that names no day is about holidays, too, and takes them from what is usual. */
function seasonRules(season: Season, hasHolidays: boolean): string[] {
  const dates = datesText(season);
  const times = daysByTimes(season.week);
  const only = timesOfEveryDay(times);
  if (only !== undefined) return [`${dates} ${only}`];
  const rules = rulesOf(times).map((rule) => `${dates} ${rule}`);
  const hasOwnHolidays = season.week.publicHoliday !== undefined;
  return hasHolidays && !hasOwnHolidays ? [`${dates} off`, ...rules] : rules;
}

/** Where all are alike, holidays too. */
function timesOfEveryDay(times: ReadonlyMap<string, readonly number[]>): string | undefined {
  const [[text, days] = ['', []]] = times;
  return times.size === 1 && days.length === WEEKDAYS ? text : undefined;
}

function rulesOf(times: ReadonlyMap<string, readonly number[]>): string[] {
  return Array.from(times, ([text, days]) => `${selectorOf(days)} ${text}`);
}

/** In the order of their first days; holidays that are like their weekdays are in none. */
function daysByTimes({ days, publicHoliday }: PlainWeek): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  for (const [day, ranges] of days.entries()) appendTo(lists, timesOf(ranges), day);
  if (publicHoliday !== undefined) {
    appendTo(lists, publicHoliday === 'unknown' ? 'unknown' : timesOf(publicHoliday), HOLIDAY);
  }
  return lists;
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

/** `Nov-Mar` where whole months are meant, else `Dec 24`, `Dec 24-26` or `Dec 24-Jan 6`. */
function datesText({ from, to }: DateSpan): string {
  const [first, last] = [dateOf(from), dateOf(to)];
  if (first.day === 1 && to + 1 === MONTH_STARTS[last.month + 1]) {
    return first.month === last.month && from <= to ? first.name : `${first.name}-${last.name}`;
  }
  const start = `${first.name} ${first.day}`;
  if (from === to) return start;
  return first.month === last.month && from < to
    ? `${start}-${last.day}`
    : `${start}-${last.name} ${last.day}`;
}

function dateOf(yearDay: number): { month: number; name: string; day: number } {
  const month = MONTH_STARTS.findLastIndex((start) => start <= yearDay);
  return { month, name: MONTH_NAMES[month] ?? '', day: yearDay - (MONTH_STARTS[month] ?? 0) + 1 };
}

function timesOf(ranges: readonly OpenRange[]): string {
  const texts = mergeRanges(ranges).flatMap(withinADay).map(rangeText);
  return texts.length === 0 ? 'off' : texts.join(',');
}

/** The syntax has no range longer than a day: two that touch say the same. */
export function withinADay(range: OpenRange): OpenRange[] {
  const middle = range.end - MINUTES_PER_DAY;
  if (middle <= range.start) return [range];
  return [
    { start: range.start, end: middle },
    { ...range, start: middle },
  ];
}

/** An end on the next day is its time there, unless that would read as another one. */
function rangeText({ start, end, openEnd }: OpenRange): string {
  if (openEnd === true && end - start === OPEN_END_MINUTES) return `${clockTime(start)}+`;
  const nextDay = end - MINUTES_PER_DAY;
  const isNextDay = nextDay > 0 && nextDay < start && nextDay < FIRST_UNPADDED;
  return `${clockTime(start)}-${clockTime(isNextDay ? nextDay : end)}${openEnd === true ? '+' : ''}`;
}
