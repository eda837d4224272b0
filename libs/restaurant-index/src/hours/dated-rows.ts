import { YEAR_DAYS } from '@tablewise/restaurant-domain';
import { sharedCodes, sharedUint16 } from '../memory/shared-arrays.ts';
import type { CodeArray } from '../memory/shared-arrays.ts';

/*
 * Few places have other hours at times of the year. Their days at such a time are a row of day
 * numbers of their own, which takes the place of the profile's on the days from one to another.
 */

/** By row; a profile has none or several, which are of different days. */
export interface DatedRows {
  readonly profiles: CodeArray;
  /** The first and the last year day. */
  readonly from: Uint16Array;
  readonly to: Uint16Array;
}

export interface DatedRow {
  readonly profile: number;
  readonly from: number;
  readonly to: number;
}

export function packRows(rows: readonly DatedRow[], profileCount: number): DatedRows {
  const packed = {
    profiles: sharedCodes(rows.length, profileCount),
    from: sharedUint16(rows.length),
    to: sharedUint16(rows.length),
  };
  for (const [at, { profile, from, to }] of rows.entries()) {
    packed.profiles[at] = profile;
    packed.from[at] = from;
    packed.to[at] = to;
  }
  return packed;
}

/** The rows that hold on a year day. */
export function* rowsOn({ from, to }: DatedRows, yearDay: number): Generator<number> {
  for (let row = 0; row < from.length; row++) {
    if ((from[row] ?? 0) <= yearDay && yearDay <= (to[row] ?? 0)) yield row;
  }
}

/** A number for each year day, the same only where the same rows hold; 0 where none does. */
export function timesOfYear({ from, to }: DatedRows): Uint16Array {
  const held = new Int32Array(YEAR_DAYS + 1);
  const changes = new Uint8Array(YEAR_DAYS + 1);
  for (let row = 0; row < from.length; row++) {
    const [first, next] = [from[row] ?? 0, (to[row] ?? 0) + 1];
    held[first] = (held[first] ?? 0) + 1;
    held[next] = (held[next] ?? 0) - 1;
    changes[first] = 1;
    changes[next] = 1;
  }
  const times = new Uint16Array(YEAR_DAYS);
  let rows = 0;
  let time = 0;
  for (let yearDay = 0; yearDay < YEAR_DAYS; yearDay++) {
    rows += held[yearDay] ?? 0;
    time += changes[yearDay] ?? 0;
    times[yearDay] = rows === 0 ? 0 : time;
  }
  return times;
}
