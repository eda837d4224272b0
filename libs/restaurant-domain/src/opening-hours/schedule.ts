import type { LocalMoment } from '../local-time/local-moment.ts';
import { hasBit, runEnd } from './minute-bits.ts';
import { scheduleWords, STRIPS_PER_WEEK, STRIPS_WITH_HOLIDAYS } from './schedule-words.ts';
import { MINUTES_PER_DAY } from './weekly-hours.ts';
import type { WeeklyHours } from './weekly-hours.ts';

export type HoursState = 'open' | 'closed' | 'unknown';

/** What of a moment decides whether a place is open. */
export type ScheduleMoment = Pick<LocalMoment, 'minute' | 'weekday' | 'holiday' | 'afterHoliday'>;

const HOLIDAY_BITS = STRIPS_WITH_HOLIDAYS * MINUTES_PER_DAY;

/**
 * A week compiled to one bit per minute (see schedule-words.ts for the layout), so that the state
 * at a moment is one bit test. Places share schedules: equal ones have equal keys.
 */
export class Schedule {
  private readonly holidaysDiffer: boolean;
  private readonly holidaysInDoubt: boolean;
  private canonical: string | undefined;

  /** `words` of another schedule: they hold all of it, and may be shared between threads. */
  constructor(readonly words: Uint32Array) {
    const strips = (words.length * 32) / MINUTES_PER_DAY;
    this.holidaysDiffer = strips > STRIPS_PER_WEEK;
    this.holidaysInDoubt = strips > STRIPS_WITH_HOLIDAYS;
  }

  static compile(week: WeeklyHours): Schedule {
    return new Schedule(scheduleWords(week));
  }

  /** Lengths of the runs of equal minutes, closed first; a few dozen characters. */
  get key(): string {
    this.canonical ??= runLengths(this.words).join('.');
    return this.canonical;
  }

  stateAt(moment: ScheduleMoment): HoursState {
    const bit = this.bitOf(moment);
    if (hasBit(this.words, bit)) return 'open';
    return this.holidaysInDoubt && hasBit(this.words, HOLIDAY_BITS + bit) ? 'unknown' : 'closed';
  }

  /** The first later minute of the moment's day in another state, if there is one before `end`. */
  changeAfter(moment: ScheduleMoment, end: number = MINUTES_PER_DAY): number | undefined {
    const bit = this.bitOf(moment);
    const endBit = bit + end - moment.minute;
    let change = runEnd(this.words, bit, endBit);
    if (this.holidaysInDoubt) {
      change = Math.min(
        change,
        runEnd(this.words, HOLIDAY_BITS + bit, HOLIDAY_BITS + endBit) - HOLIDAY_BITS,
      );
    }
    return change < endBit ? moment.minute + change - bit : undefined;
  }

  private bitOf(moment: ScheduleMoment): number {
    const strip = this.holidaysDiffer ? stripOf(moment) : moment.weekday;
    return strip * MINUTES_PER_DAY + moment.minute;
  }
}

function stripOf({ weekday, holiday, afterHoliday }: ScheduleMoment): number {
  if (!holiday) return afterHoliday ? 14 + weekday : weekday;
  return afterHoliday ? 21 : 7 + weekday;
}

function runLengths(words: Uint32Array): string[] {
  const end = words.length * 32;
  const lengths = hasBit(words, 0) ? ['0'] : [];
  for (let at = 0; at < end;) {
    const next = runEnd(words, at, end);
    lengths.push((next - at).toString(36));
    at = next;
  }
  return lengths;
}
