import {
  COMMON_MARCH_FIRST,
  DAYS_PER_YEAR,
  MARCH_FIRST,
  YEAR_DAYS,
  yearDayBefore,
} from '../local-time/year-day.ts';
import type { DayStates } from './day-states.ts';
import type { DateSpan, PlainWeek, WeeklyHours } from './weekly-hours.ts';

/** What days are like at a time of the year, by kind; `to` is not before `from`. */
export interface DatedDays extends DateSpan {
  readonly days: readonly DayStates[];
}

/** Days of one week whose night before was in another. */
interface WeekAfterWeek {
  readonly today: PlainWeek;
  readonly before: PlainWeek;
  readonly days: readonly DayStates[];
  /** The same for equal days. */
  readonly key: string;
}

/** Four weeks. */
export const LONG_SEASON_DAYS = 28;

/** Of at least four weeks: no longer an exception, but what is usual then. */
export function lastsLong(span: DateSpan): boolean {
  return daysIn(span) >= LONG_SEASON_DAYS;
}

export function daysIn({ from, to }: DateSpan): number {
  return ((to - from + DAYS_PER_YEAR) % DAYS_PER_YEAR) + 1;
}

/**
 * The times of the year whose days are not the usual ones, in order. The first day of a season, and
 * the first after it, stand alone where the night before makes a difference.
 */
export function datedDays(
  week: WeeklyHours,
  daysOf: (today: PlainWeek, before: PlainWeek) => readonly DayStates[],
): DatedDays[] {
  const known: WeekAfterWeek[] = [];
  const kindOf = (today: PlainWeek, before: PlainWeek): WeekAfterWeek => {
    const same = known.find((each) => each.today === today && each.before === before);
    if (same !== undefined) return same;
    const days = daysOf(today, before);
    const kind = { today, before, days, key: JSON.stringify(days) };
    known.push(kind);
    return kind;
  };
  const usual = kindOf(week, week);
  const weeks = weeksOfYear(week);
  const dated: { from: number; to: number; kind: WeekAfterWeek }[] = [];
  for (let yearDay = 0; yearDay < YEAR_DAYS; yearDay++) {
    const today = weeks[yearDay === COMMON_MARCH_FIRST ? MARCH_FIRST : yearDay] ?? week;
    const kind = kindOf(today, weeks[yearDayBefore(yearDay)] ?? week);
    if (kind.key === usual.key) continue;
    const last = dated.at(-1);
    if (last?.to === yearDay - 1 && last.kind.key === kind.key) last.to = yearDay;
    else dated.push({ from: yearDay, to: yearDay, kind });
  }
  return dated.map(({ from, to, kind }) => ({ from, to, days: kind.days }));
}

/** The week that holds on each of the days 0..365. */
function weeksOfYear(week: WeeklyHours): PlainWeek[] {
  const weeks = Array.from({ length: DAYS_PER_YEAR }, (): PlainWeek => week);
  for (const { from, to, week: special } of week.seasons ?? []) {
    if (from <= to) weeks.fill(special, from, to + 1);
    else weeks.fill(special, from).fill(special, 0, to + 1);
  }
  return weeks;
}
