import { parseOpeningHours } from '../opening-hours/parse-opening-hours.ts';
import type { OpenRange, WeeklyHours } from '../opening-hours/weekly-hours.ts';

export const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;

/** `{ Mo: '10:00-12:00' }`; minutes since Monday's own midnight, so 26:00 is 2 at night. */
export function shown(osm: string): Record<string, string> | string {
  const parsed = parseOpeningHours(osm);
  return parsed.kind === 'known' ? shownWeek(parsed.week) : parsed.reason;
}

function shownWeek({ days, publicHoliday }: WeeklyHours): Record<string, string> {
  const open = Object.fromEntries(
    DAYS.map((day, at) => [day, (days[at] ?? []).map(shownRange).join()] as const).filter(
      ([, ranges]) => ranges !== '',
    ),
  );
  const holiday =
    publicHoliday === undefined || publicHoliday === 'unknown'
      ? publicHoliday
      : publicHoliday.map(shownRange).join();
  return { ...open, ...(holiday === undefined ? {} : { PH: holiday }) };
}

export function shownRange({ start, end, openEnd }: OpenRange): string {
  return `${[start, end].map(clockTime).join('-')}${openEnd === true ? '+' : ''}`;
}

/** What Mondays are like at the times of the year whose week is not the usual one. */
export function seasonsOf(osm: string): Record<string, string> | string {
  const parsed = parseOpeningHours(osm);
  if (parsed.kind === 'unknown') return parsed.reason;
  return Object.fromEntries(
    (parsed.week.seasons ?? []).map(({ from, to, week }) => [
      shownSpan(from, to),
      (week.days[0] ?? []).map(shownRange).join(),
    ]),
  );
}

/** `Dec 25`, `Dec 24-26`, `Dec 20-Jan 5` */
function shownSpan(from: number, to: number): string {
  const [[month, day], [lastMonth, lastDay]] = [shownDate(from), shownDate(to)];
  if (from === to) return `${month} ${day}`;
  return `${month} ${day}-${month === lastMonth ? '' : `${lastMonth} `}${lastDay}`;
}

/** 2024 is a leap year. */
function shownDate(yearDay: number): [month: string, day: string] {
  const date = new Date(Date.UTC(2024, 0, 1 + yearDay));
  return [
    date.toLocaleString('en', { month: 'short', timeZone: 'UTC' }),
    String(date.getUTCDate()),
  ];
}

function clockTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');
}

export function onDays(days: readonly string[], ranges: string): Record<string, string> {
  return Object.fromEntries(days.map((day) => [day, ranges]));
}
