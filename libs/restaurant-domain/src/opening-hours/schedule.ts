import type { LocalMoment } from '../local-time/local-moment.ts';
import { dayStates } from './day-states.ts';
import type { DayStates, HoursState } from './day-states.ts';
import { rangesOfDay } from './ranges-of-day.ts';
import { MINUTES_PER_DAY } from './weekly-hours.ts';
import type { TimeRange, WeeklyHours } from './weekly-hours.ts';

/*
 * A day has what it opens itself and the tail of the night before, so what it looks like depends on
 * two days, each of them a holiday or not: 28 kinds of days, of which a place seldom has more than
 * five that differ. Each is kept as the few minutes at which it opens or closes, which answers both
 * what it is at a minute and until when.
 *
 * Where the hours on holidays are unknown, so are those minutes of a holiday that the night before
 * does not cover, and of the morning after as long as the longest night of any weekday lasts.
 */

/** What of a moment decides whether a place is open. */
export type ScheduleMoment = Pick<LocalMoment, 'minute' | 'weekday' | 'holiday' | 'afterHoliday'>;

type DayHours = readonly TimeRange[] | 'unknown';

const WEEKDAYS = 7;
const DAY_KINDS = 4 * WEEKDAYS;
const UNKNOWN_DAY: DayStates = [{ from: 0, state: 'unknown' }];

/** The place of a moment's day in `Schedule.days`. */
export function dayKind({ weekday, holiday, afterHoliday }: ScheduleMoment): number {
  return weekday + (holiday ? WEEKDAYS : 0) + (afterHoliday ? 2 * WEEKDAYS : 0);
}

/** When a place is open, whatever the day. Weeks that no moment tells apart have equal days. */
export class Schedule {
  /** Of a place whose hours are not known. */
  static readonly UNKNOWN = new Schedule(Array.from({ length: DAY_KINDS }, () => UNKNOWN_DAY));

  /** From Monday; neither holidays nor after one. */
  readonly weekdays: readonly DayStates[];
  /** By the weekday they fall on; not after another one. */
  readonly holidays: readonly DayStates[];

  /**
   * By kind: the weekdays from Monday, as many that are holidays, that follow one, that are both.
   * Days that are alike may be the same object.
   */
  private constructor(readonly days: readonly DayStates[]) {
    this.weekdays = days.slice(0, WEEKDAYS);
    this.holidays = days.slice(WEEKDAYS, 2 * WEEKDAYS);
  }

  static compile(week: WeeklyHours): Schedule {
    const longestNight = longestNightOf(week);
    const known: { today: DayHours; before: DayHours; states: DayStates }[] = [];
    const days: DayStates[] = [];
    for (let kind = 0; kind < DAY_KINDS; kind++) {
      const [today, before] = hoursOfKind(week, kind);
      let day = known.find((each) => each.today === today && each.before === before);
      if (day === undefined) {
        day = { today, before, states: statesOf(today, before, longestNight) };
        known.push(day);
      }
      days.push(day.states);
    }
    return new Schedule(days);
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
    return this.days.every((day) => day.length === 1 && day[0]?.state === state);
  }

  private dayOf(moment: ScheduleMoment): DayStates {
    return this.days[dayKind(moment)] ?? [];
  }
}

/** Of a day of that kind, and of the day before it. */
function hoursOfKind({ days, publicHoliday }: WeeklyHours, kind: number): [DayHours, DayHours] {
  const weekday = kind % WEEKDAYS;
  const [today, before] = [days[weekday] ?? [], days.at(weekday - 1) ?? []];
  const isHoliday = kind % (2 * WEEKDAYS) >= WEEKDAYS;
  const isAfterHoliday = kind >= 2 * WEEKDAYS;
  return [
    isHoliday ? (publicHoliday ?? today) : today,
    isAfterHoliday ? (publicHoliday ?? before) : before,
  ];
}

function statesOf(today: DayHours, before: DayHours, longestNight: number): DayStates {
  const night = before === 'unknown' ? [] : before;
  if (today === 'unknown') return dayStates(rangesOfDay([], night), MINUTES_PER_DAY);
  return dayStates(rangesOfDay(today, night), before === 'unknown' ? longestNight : 0);
}

/** Minutes past midnight. */
function longestNightOf({ days }: WeeklyHours): number {
  let longest = 0;
  for (const day of days) {
    for (const { end } of day) longest = Math.max(longest, end - MINUTES_PER_DAY);
  }
  return longest;
}
