import type { LocalMoment } from '../local-time/local-moment.ts';
import { dayStates } from './day-states.ts';
import type { DayHours, DayStates, HoursState } from './day-states.ts';
import { doubtsAfter } from './open-end.ts';
import { datedDays, lastsLong } from './dated-days.ts';
import type { DatedDays } from './dated-days.ts';
import { MINUTES_PER_DAY } from './weekly-hours.ts';
import type { PlainWeek, WeeklyHours } from './weekly-hours.ts';

/*
 * A day has what it opens itself and the tail of the night before, so what it looks like depends on
 * two days, each of them a holiday or not: 28 kinds of days, of which a place seldom has more than
 * five that differ. Each is kept as the few minutes at which it opens or closes, which answers both
 * what it is at a minute and until when. At times of the year with another week there are another
 * 28, and on the first day of such a time, whose night before is still of the old week.
 *
 * Where the hours on holidays are unknown, so are those minutes of a holiday that the night before
 * does not cover, and of the morning after as long as the longest night of any weekday lasts.
 */

/** What of a moment decides whether a place is open. */
export type ScheduleMoment = Pick<
  LocalMoment,
  'minute' | 'weekday' | 'yearDay' | 'holiday' | 'afterHoliday'
>;

const WEEKDAYS = 7;
/** How many `dayKind` tells apart. */
export const DAY_KINDS = 4 * WEEKDAYS;
const UNKNOWN_DAY: DayStates = [{ from: 0, state: 'unknown' }];
const UNKNOWN_DAYS = Array.from({ length: DAY_KINDS }, () => UNKNOWN_DAY);

/** The place of a moment's day in `Schedule.days`. */
export function dayKind({
  weekday,
  holiday,
  afterHoliday,
}: Pick<ScheduleMoment, 'weekday' | 'holiday' | 'afterHoliday'>): number {
  return weekday + (holiday ? WEEKDAYS : 0) + (afterHoliday ? 2 * WEEKDAYS : 0);
}

/** When a place is open, whatever the day. Weeks that no moment tells apart have equal days. */
export class Schedule {
  /** Of a place whose hours are not known. */
  static readonly UNKNOWN = new Schedule(UNKNOWN_DAYS, [], [UNKNOWN_DAYS]);

  private constructor(
    /**
     * Of the usual week, by kind: the weekdays from Monday, as many that are holidays, that follow
     * one, that are both. Days that are alike may be the same object.
     */
    readonly days: readonly DayStates[],
    /** What replaces them at times of the year, in order. */
    readonly dated: readonly DatedDays[],
    /** `days`, and those of seasons that are long enough to be as usual. */
    readonly usual: readonly (readonly DayStates[])[],
  ) {}

  static compile(week: WeeklyHours): Schedule {
    const days = daysOf(week, week);
    if (week.seasons === undefined) return new Schedule(days, [], [days]);
    const seasons = week.seasons.filter(lastsLong).map((long) => daysOf(long.week, long.week));
    return new Schedule(days, datedDays(week, daysOf), [days, ...seasons]);
  }

  stateAt(moment: ScheduleMoment): HoursState {
    let state: HoursState = 'unknown';
    for (const change of this.dayOf(moment)) {
      if (change.from > moment.minute) break;
      ({ state } = change);
    }
    return state;
  }

  /** The first later minute of the moment's day in another state, if there is one before `end`. */
  changeAfter(moment: ScheduleMoment, end: number = MINUTES_PER_DAY): number | undefined {
    const change = this.dayOf(moment).find(({ from }) => from > moment.minute);
    return change !== undefined && change.from < end ? change.from : undefined;
  }

  /** Whether it is in that state on every day, whatever day it is. */
  isAlways(state: HoursState): boolean {
    const isAll = (days: readonly DayStates[]): boolean =>
      days.every((day) => day.length === 1 && day[0]?.state === state);
    return isAll(this.days) && this.dated.every(({ days }) => isAll(days));
  }

  private dayOf(moment: ScheduleMoment): DayStates {
    const { yearDay } = moment;
    let { days } = this;
    for (const dated of this.dated) {
      if (dated.from <= yearDay && yearDay <= dated.to) ({ days } = dated);
    }
    return days[dayKind(moment)] ?? [];
  }
}

/** By kind, of days in one week whose night before was in another. */
function daysOf(today: PlainWeek, before: PlainWeek): DayStates[] {
  const longestNight = before.publicHoliday === 'unknown' ? longestNightOf(before) : 0;
  const known: { own: DayHours; night: DayHours; states: DayStates }[] = [];
  const days: DayStates[] = [];
  for (let kind = 0; kind < DAY_KINDS; kind++) {
    const own = hoursOn(today, kind % WEEKDAYS, kind % (2 * WEEKDAYS) >= WEEKDAYS);
    const night = hoursOn(before, (kind + WEEKDAYS - 1) % WEEKDAYS, kind >= 2 * WEEKDAYS);
    let day = known.find((each) => each.own === own && each.night === night);
    if (day === undefined) {
      day = { own, night, states: dayStates(own, night, longestNight) };
      known.push(day);
    }
    days.push(day.states);
  }
  return days;
}

function hoursOn(
  { days, publicHoliday }: PlainWeek,
  weekday: number,
  isHoliday: boolean,
): DayHours {
  const own = days[weekday] ?? [];
  return isHoliday ? (publicHoliday ?? own) : own;
}

/** Minutes past midnight. */
function longestNightOf({ days }: PlainWeek): number {
  let longest = 0;
  for (const day of days) {
    for (const { end } of day) longest = Math.max(longest, end - MINUTES_PER_DAY);
    for (const { end } of doubtsAfter(day)) longest = Math.max(longest, end - MINUTES_PER_DAY);
  }
  return longest;
}
