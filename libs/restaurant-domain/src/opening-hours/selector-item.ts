import { MONTH_STARTS, yearDayOf } from '../local-time/year-day.ts';
import type { TokenCursor } from './token-cursor.ts';
import type { Day } from './tokenize.ts';
import type { DateSpan } from './weekly-hours.ts';

/** One of a list; `days` are the weekdays it names. */
export interface SelectorItem {
  readonly days: readonly Day[];
  readonly isHoliday?: true;
  readonly dates?: readonly DateSpan[];
  /** What a rule for it depends on, if it has to be left out. */
  readonly what?: string;
}

export const SCHOOL_HOLIDAYS = 'school holidays';

const WEEK: readonly Day[] = [0, 1, 2, 3, 4, 5, 6];
const NO_DAYS: readonly Day[] = [];

/** Throws NotUnderstoodError where something else begins like an item. */
export function readItem(cursor: TokenCursor): SelectorItem | undefined {
  const day = cursor.take('day');
  if (day !== undefined) return daysFrom(cursor, day.day);
  const holiday = cursor.take('holiday');
  if (holiday !== undefined) {
    if (takeOffset(cursor)) return leftOut('days next to holidays');
    if (holiday.holiday === 'school') return leftOut(SCHOOL_HOLIDAYS);
    return { days: NO_DAYS, isHoliday: true };
  }
  const month = cursor.take('month');
  if (month !== undefined) return datesFrom(cursor, month.month);
  if (cursor.take('week') !== undefined) {
    takeNumbers(cursor);
    return leftOut('weeks of the year');
  }
  return cursor.take('easter') === undefined ? undefined : easter(cursor);
}

/** That day, or the rest of a span such as `Fr-Mo`, which may pass Sunday; or `Fr[1]`. */
function daysFrom(cursor: TokenCursor, first: Day): SelectorItem {
  if (cursor.takeSign('[')) {
    takeNumbers(cursor);
    if (!cursor.takeSign(']')) throw cursor.stuck();
    takeOffset(cursor);
    return leftOut('single weekdays of a month', [first]);
  }
  if (!cursor.takeSign('-')) return { days: [first] };
  const last = cursor.take('day');
  if (last === undefined) throw cursor.stuck();
  return { days: WEEK.filter((day) => (day - first + 7) % 7 <= (last.day - first + 7) % 7) };
}

/** `Dec`, `Nov-Mar`, or days of a month: `Dec 24`, `Dec 24-26,31`, `Dec 24-Jan 6`. */
function datesFrom(cursor: TokenCursor, month: number): SelectorItem {
  if (!isDayNumber(cursor)) return { days: NO_DAYS, dates: [monthsFrom(cursor, month)] };
  const dates: DateSpan[] = [];
  do {
    const from = readYearDay(cursor, month);
    if (!cursor.takeSign('-')) dates.push({ from, to: from });
    else if (isDayNumber(cursor)) dates.push({ from, to: readYearDay(cursor, month, from) });
    else {
      const years = readYears(cursor);
      if (cursor.take('easter') !== undefined) return easter(cursor);
      const last = cursor.take('month');
      if (last === undefined) throw cursor.stuck();
      dates.push({ from, to: readYearDay(cursor, last.month) });
      if (years !== undefined) return years;
    }
  } while (isDayNumber(cursor, 1) && cursor.takeSign(','));
  return { days: NO_DAYS, dates };
}

function monthsFrom(cursor: TokenCursor, first: number): DateSpan {
  const from = MONTH_STARTS[first] ?? 0;
  if (!cursor.takeSign('-')) return { from, to: lastDayOf(first) };
  const last = cursor.take('month');
  // "Apr-Oct 15" may be a month and half of another, or all of October at fifteen o'clock.
  if (last === undefined || isDayNumber(cursor)) throw cursor.stuck();
  return { from, to: lastDayOf(last.month) };
}

function lastDayOf(month: number): number {
  return (MONTH_STARTS[month + 1] ?? 0) - 1;
}

function isDayNumber(cursor: TokenCursor, ahead = 0): boolean {
  const next = cursor.peek(ahead);
  return next?.kind === 'number' && next.digits <= 2;
}

function readYearDay(cursor: TokenCursor, month: number, notBefore = 0): number {
  const day = cursor.peek();
  const yearDay = day?.kind === 'number' ? yearDayOf(month, day.value) : undefined;
  if (yearDay === undefined || yearDay < notBefore) throw cursor.stuck();
  cursor.take('number');
  return yearDay;
}

/** `2026`, `2026-2028`, `2026+`; but "1900-2230" are times. */
export function readYears(cursor: TokenCursor): SelectorItem | undefined {
  if (!isYear(cursor)) return undefined;
  if (cursor.isSign('-', 1) && cursor.peek(2)?.kind === 'number' && !isYear(cursor, 2)) {
    return undefined;
  }
  takeNumbers(cursor);
  cursor.takeSign('+');
  return leftOut('years');
}

function isYear(cursor: TokenCursor, ahead = 0): boolean {
  const next = cursor.peek(ahead);
  return next?.kind === 'number' && next.value >= 1900 && next.value <= 2100;
}

/** With days before or after it, or as one end of a span. */
function easter(cursor: TokenCursor): SelectorItem {
  takeOffset(cursor);
  if (cursor.takeSign('-')) {
    const month = cursor.take('month');
    if (month === undefined) throw cursor.stuck();
    readYearDay(cursor, month.month);
  }
  return leftOut('days around Easter');
}

/** `-1 day`, `+2 days` */
function takeOffset(cursor: TokenCursor): boolean {
  if (cursor.peek(1)?.kind !== 'number' || cursor.peek(2)?.kind !== 'day unit') return false;
  if (!cursor.takeSign('-') && !cursor.takeSign('+')) return false;
  cursor.take('number');
  cursor.take('day unit');
  return true;
}

/** `1-10,20-52/2`, and `-1` for the last. */
function takeNumbers(cursor: TokenCursor): void {
  do {
    cursor.takeSign('-');
    if (cursor.take('number') === undefined) throw cursor.stuck();
    for (const sign of ['-', '/']) {
      if (cursor.takeSign(sign) && cursor.take('number') === undefined) throw cursor.stuck();
    }
  } while (cursor.peek(1)?.kind === 'number' && cursor.takeSign(','));
}

function leftOut(what: string, days: readonly Day[] = NO_DAYS): SelectorItem {
  return { days, what };
}
