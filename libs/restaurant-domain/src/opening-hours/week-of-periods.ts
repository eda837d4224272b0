import { NotUnderstoodError } from './not-understood.error.ts';
import { hoursFrom } from './parse-opening-hours.ts';
import type { ParsedHours } from './parse-opening-hours.ts';
import { MINUTES_PER_DAY, mergeRanges } from './weekly-hours.ts';
import type { TimeRange } from './weekly-hours.ts';

const DAYS_PER_WEEK = 7;
const MINUTES_PER_WEEK = DAYS_PER_WEEK * MINUTES_PER_DAY;
const TIME = /^([01]\d|2[0-3]):?([0-5]\d)$/u;

/** A time of the week; `day` counts from Sunday, 0, and `time` is "HHMM" or "HH:MM". */
export interface PeriodPoint {
  readonly day: number;
  readonly time: string;
}

export interface HoursPeriod {
  readonly open: PeriodPoint;
  /** Absent in the only period of a place that never closes. */
  readonly close?: PeriodPoint | undefined;
}

/**
 * Hours as a list of periods, the form of map services. One that is longer than a day is cut at
 * midnights; other ones belong to the day they begin on. No period, one without an end beside
 * others, or a malformed time: unknown with the reason.
 */
export function weekOfPeriods(periods: readonly HoursPeriod[]): ParsedHours {
  return hoursFrom(() => {
    if (periods.length === 0) throw new NotUnderstoodError('has no period');
    const days: TimeRange[][] = Array.from({ length: DAYS_PER_WEEK }, () => []);
    for (const period of periods) {
      for (const { day, range } of rangesOf(period, periods.length === 1)) days[day]?.push(range);
    }
    return { week: { days: days.map(mergeRanges) }, warnings: [] };
  });
}

interface RangeOfDay {
  readonly day: number;
  readonly range: TimeRange;
}

function rangesOf({ open, close }: HoursPeriod, isOnly: boolean): RangeOfDay[] {
  const opens = minuteOfWeek(open);
  if (close === undefined) {
    if (!isOnly || opens % MINUTES_PER_DAY !== 0) {
      throw new NotUnderstoodError('no closing time is given');
    }
    return cutAtMidnights(opens, opens + MINUTES_PER_WEEK);
  }
  const closes = minuteOfWeek(close);
  if (opens === closes) throw new NotUnderstoodError('a range ends where it begins');
  return cutAtMidnights(opens, closes < opens ? closes + MINUTES_PER_WEEK : closes);
}

function cutAtMidnights(opens: number, closes: number): RangeOfDay[] {
  const midnight = Math.floor(opens / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  const first = { day: (midnight / MINUTES_PER_DAY) % DAYS_PER_WEEK, start: opens - midnight };
  if (closes - opens <= MINUTES_PER_DAY) {
    return [{ day: first.day, range: { start: first.start, end: closes - midnight } }];
  }
  const rest = cutAtMidnights(midnight + MINUTES_PER_DAY, closes);
  return [{ day: first.day, range: { start: first.start, end: MINUTES_PER_DAY } }, ...rest];
}

/** Minutes since Monday's midnight. */
function minuteOfWeek({ day, time }: PeriodPoint): number {
  const [, hour, minute] = TIME.exec(time) ?? [];
  if (
    hour === undefined ||
    minute === undefined ||
    !(Number.isInteger(day) && day >= 0 && day < 7)
  ) {
    throw new NotUnderstoodError(`day ${day} at "${time.slice(0, 10)}" is no time of the week`);
  }
  return ((day + 6) % DAYS_PER_WEEK) * MINUTES_PER_DAY + Number(hour) * 60 + Number(minute);
}
