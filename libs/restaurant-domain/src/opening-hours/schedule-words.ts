import { hasBit, setBits } from './minute-bits.ts';
import { MINUTES_PER_DAY } from './weekly-hours.ts';
import type { TimeRange, WeeklyHours } from './weekly-hours.ts';

/*
 * The layout of a schedule: strips of 1,440 bits, one per minute of a local day, set where open.
 * A day has what it opens itself and the tail of the night before, so what it looks like depends on
 * two days. Strips 0-6 are the weekdays from Monday, each with the night of the weekday before it
 * (Sunday's on Monday). Where holidays differ from weekdays, more follow:
 *
 *    7-13  the weekday is a holiday, the day before it was none
 *   14-20  the weekday is none, the day before it was a holiday
 *      21  a holiday after a holiday
 *
 * Where the hours on holidays are unknown, as many strips again say which minutes are in doubt:
 * those of a holiday that the night before does not cover, and of the morning after as long as
 * the longest night of any weekday lasts.
 */

export const STRIPS_PER_WEEK = 7;
export const STRIPS_WITH_HOLIDAYS = 22;
const WORDS_PER_STRIP = MINUTES_PER_DAY / 32;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** The bits of a week. Weeks that no moment tells apart have the same bits. */
export function scheduleWords(week: WeeklyHours): Uint32Array {
  const { publicHoliday } = week;
  const plain = new Strips(STRIPS_PER_WEEK);
  for (const day of WEEKDAYS) plain.open(day, week.days[day], week.days.at(day - 1));
  if (publicHoliday === undefined) return plain.words;
  if (publicHoliday === 'unknown') return wordsInDoubt(week, plain);

  const strips = plain.widened(STRIPS_WITH_HOLIDAYS);
  for (const day of WEEKDAYS) {
    strips.open(7 + day, publicHoliday, week.days.at(day - 1));
    strips.open(14 + day, week.days[day], publicHoliday);
  }
  strips.open(21, publicHoliday, publicHoliday);
  const holidaysDiffer = WEEKDAYS.some(
    (day) => !strips.areEqual(day, 7 + day) || !strips.areEqual(day, 14 + day),
  );
  return holidaysDiffer || !strips.areEqual(0, 21) ? strips.words : plain.words;
}

function wordsInDoubt(week: WeeklyHours, plain: Strips): Uint32Array {
  const strips = plain.widened(2 * STRIPS_WITH_HOLIDAYS);
  const longestNight = Math.max(
    0,
    ...week.days.flatMap((ranges) => ranges.map(({ end }) => end - MINUTES_PER_DAY)),
  );
  for (const day of WEEKDAYS) {
    strips.open(7 + day, [], week.days.at(day - 1));
    strips.open(14 + day, week.days[day], []);
    strips.doubt(7 + day, MINUTES_PER_DAY);
    strips.doubt(14 + day, longestNight);
  }
  strips.doubt(21, MINUTES_PER_DAY);
  return strips.words;
}

class Strips {
  readonly words: Uint32Array;

  constructor(count: number) {
    this.words = new Uint32Array(count * WORDS_PER_STRIP);
  }

  widened(count: number): Strips {
    const wider = new Strips(count);
    wider.words.set(this.words);
    return wider;
  }

  /** The day's own ranges up to midnight, and the night before from there on. */
  open(strip: number, own: readonly TimeRange[] = [], before: readonly TimeRange[] = []): void {
    const midnight = strip * MINUTES_PER_DAY;
    for (const { start, end } of own) {
      setBits(this.words, midnight + start, midnight + Math.min(end, MINUTES_PER_DAY));
    }
    for (const { end } of before) {
      setBits(this.words, midnight, midnight + end - MINUTES_PER_DAY);
    }
  }

  /** The minutes of a strip before `end` in which it is not open. */
  doubt(strip: number, end: number): void {
    const doubts = STRIPS_WITH_HOLIDAYS * MINUTES_PER_DAY;
    const midnight = strip * MINUTES_PER_DAY;
    for (let bit = midnight; bit < midnight + end; bit++) {
      if (!hasBit(this.words, bit)) setBits(this.words, doubts + bit, doubts + bit + 1);
    }
  }

  areEqual(one: number, other: number): boolean {
    for (let word = 0; word < WORDS_PER_STRIP; word++) {
      if (this.words[one * WORDS_PER_STRIP + word] !== this.words[other * WORDS_PER_STRIP + word])
        return false;
    }
    return true;
  }
}
