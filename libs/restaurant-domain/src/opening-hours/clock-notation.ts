import { NotUnderstoodError } from './not-understood.error.ts';

/*
 * "9:00-6:00" opens in the morning and closes in the evening for people who count to twelve, and is
 * 21 hours by the syntax, which counts to twenty-four and writes 09:00. What a text means is told by
 * its other times: an hour of 13 or more, or of 0, is on no twelve-hour clock, and whoever writes
 * one of them counts to twenty-four throughout.
 */

/** Minutes since midnight, as all times here. */
const [FIRST_HOUR, TEN, AFTERNOON] = [60, 10 * 60, 13 * 60];

/** A time as it is written. */
export interface WrittenTime {
  readonly minutes: number;
  /** How many the hour is written with. */
  readonly digits: number;
}

export interface WrittenRange {
  readonly start: WrittenTime;
  /** Absent: an open end. */
  readonly end?: WrittenTime;
}

/**
 * The first time of all the ranges that belong together of which it is unclear whether it is before
 * or after noon, as text. Hours of two digits are taken at their word, but for an end at 10 to 12
 * o'clock on the next day ("11:00-10:00") where no hour is written with a leading zero either.
 */
export function unclearTime(ranges: readonly WrittenRange[]): string | undefined {
  let unpadded: WrittenTime | undefined;
  let pastNoon: WrittenTime | undefined;
  let hasPadded = false;
  for (const { start, end = start } of ranges) {
    for (const time of [start, end]) {
      if (time.minutes < FIRST_HOUR || time.minutes >= AFTERNOON) return undefined;
      if (time.digits === 1) unpadded ??= time;
      else if (time.minutes < TEN) hasPadded = true;
    }
    if (end.minutes < start.minutes) pastNoon ??= end;
  }
  const unclear = unpadded ?? (hasPadded ? undefined : pastNoon);
  return unclear && textOf(unclear);
}

/** Throws NotUnderstoodError if there is such a time. */
export function assertClear(ranges: readonly WrittenRange[]): void {
  const time = unclearTime(ranges);
  if (time !== undefined) throw new NotUnderstoodError(`"${time}" may be before noon or after it`);
}

function textOf({ minutes }: WrittenTime): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
