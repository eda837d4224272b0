import type { DaySelector, LeftOutRule } from './hours-rule.ts';
import { NotUnderstoodError } from './not-understood.error.ts';
import { SCHOOL_HOLIDAYS, readItem, readYears } from './selector-item.ts';
import type { SelectorItem } from './selector-item.ts';
import type { TokenCursor } from './token-cursor.ts';
import type { Day } from './tokenize.ts';
import type { DateSpan } from './weekly-hours.ts';

/** On which days a rule holds: on those of any of the selectors. */
export interface Selection {
  readonly selectors: readonly DaySelector[];
  readonly leftOut: readonly LeftOut[];
  /** "PH Su": holidays that are Sundays to the letter, and Sundays and holidays as it is written. */
  readonly isEitherWay: boolean;
}

type LeftOut = Pick<LeftOutRule, 'what' | 'days'>;

export const AMBIGUOUS = 'days and holidays without a comma between them are ambiguous';

const EVERY_DAY: DaySelector = { days: [], publicHoliday: false };

/** Reads lists of days, holidays and dates; one after another they narrow each other. */
export function readSelection(cursor: TokenCursor): Selection {
  const first = readList(cursor, true);
  if (first.length === 0) return { selectors: [EVERY_DAY], leftOut: [], isEitherWay: false };
  const second = readList(cursor, false);
  if (second.length === 0) return anyOf(first);
  const lists = [first, second];
  for (let list = readList(cursor, false); list.length > 0; list = readList(cursor, false)) {
    lists.push(list);
  }
  return narrowed(lists);
}

function anyOf(items: readonly SelectorItem[]): Selection {
  const selectors: DaySelector[] = [];
  const leftOut: LeftOut[] = [];
  const named: SelectorItem[] = [];
  const dates: DateSpan[] = [];
  for (const item of items) {
    if (item.what !== undefined) leftOut.push({ what: item.what, days: item.days });
    else if (item.dates === undefined) named.push(item);
    else dates.push(...item.dates);
  }
  if (named.length > 0) selectors.push(selectorOf(named));
  if (dates.length > 0) selectors.push({ ...EVERY_DAY, dates });
  return { selectors, leftOut, isEitherWay: false };
}

function narrowed(lists: readonly (readonly SelectorItem[])[]): Selection {
  const items = lists.flat();
  const what = items.find((item) => item.what !== undefined)?.what;
  if (what !== undefined) {
    // School holidays are the only other days of which a rule for them speaks.
    const days = what === SCHOOL_HOLIDAYS ? [] : items.flatMap((item) => item.days);
    return { selectors: [], leftOut: [{ what, days }], isEitherWay: false };
  }
  const [first = [], second = []] = lists;
  if (lists.length === 2) {
    const selector = datesWithDays(first, second) ?? datesWithDays(second, first);
    if (selector !== undefined) return { selectors: [selector], leftOut: [], isEitherWay: false };
    if (isHolidayBesideDays(first, second) || isHolidayBesideDays(second, first)) {
      return { ...anyOf(items), isEitherWay: true };
    }
  }
  throw new NotUnderstoodError(AMBIGUOUS);
}

function selectorOf(items: readonly SelectorItem[]): DaySelector {
  const days: Day[] = [];
  let publicHoliday = false;
  for (const item of items) {
    if (item.isHoliday === true) publicHoliday = true;
    for (const day of item.days) if (!days.includes(day)) days.push(day);
  }
  return { days, publicHoliday };
}

function datesWithDays(
  one: readonly SelectorItem[],
  other: readonly SelectorItem[],
): DaySelector | undefined {
  const dates = one.flatMap((item) => item.dates ?? []);
  const areDates = one.every((item) => item.dates !== undefined);
  const areDays = other.every((item) => item.dates === undefined);
  return areDates && areDays ? { ...selectorOf(other), dates } : undefined;
}

function isHolidayBesideDays(
  one: readonly SelectorItem[],
  other: readonly SelectorItem[],
): boolean {
  return (
    one.every(({ isHoliday }) => isHoliday === true) && other.every(({ days }) => days.length > 0)
  );
}

function readList(cursor: TokenCursor, isFirst: boolean): SelectorItem[] {
  const items: SelectorItem[] = [];
  do {
    const item =
      readItem(cursor) ?? (isFirst && items.length === 0 ? readYears(cursor) : undefined);
    if (item === undefined) break;
    items.push(item);
  } while (cursor.takeSign(',') || cursor.takeSign('/'));
  if (items.length > 0) cursor.takeSign(':');
  return items;
}
