import { sharedUint16, sharedUint32 } from '../memory/shared-arrays.ts';
import type { NumberArray } from '../memory/shared-arrays.ts';

/*
 * Sorting a million numbered things by a number of each. The order that comes in is kept among
 * equal ones, so sorting by id first and by score then gives score, then id.
 *
 * Large orders take a radix sort over 16-bit digits of the doubles' bits (turned so that they sort
 * as unsigned integers), four linear passes and fewer where a digit is the same everywhere; small
 * ones, such as a delta of a few changes, are not worth its 65,536 buckets.
 */
const RADIX = 65_536;
const WORTH_RADIX = 8_192;

/** Sorts in place, higher keys first. */
export function sortDescending(order: Uint32Array, keys: NumberArray): void {
  if (order.length < WORTH_RADIX) {
    order.sort((a, b) => compareDescending(keys[a] ?? 0, keys[b] ?? 0));
    return;
  }
  const digits = descendingDigits(keys);
  let from: Uint32Array = order;
  let to: Uint32Array = sharedUint32(order.length);
  for (let digit = 0; digit < 4; digit++) {
    if (distribute(from, to, digits, digit)) [from, to] = [to, from];
  }
  if (from !== order) order.set(from);
}

/** Infinities are equal to themselves, which their difference does not say. */
function compareDescending(a: number, b: number): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}

/** Four digits of each key, the lowest first; higher keys have lower digits. */
function descendingDigits(keys: NumberArray): Uint16Array {
  const double = new Float64Array(1);
  const halves = new Uint32Array(double.buffer);
  const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
  const [lowHalf, highHalf] = isLittleEndian ? [0, 1] : [1, 0];
  const digits = sharedUint16(keys.length * 4);
  for (let at = 0; at < keys.length; at++) {
    // Adding 0 makes -0 into 0: they are equal, their bits are not.
    double[0] = (keys[at] ?? 0) + 0;
    const [low, high] = [halves[lowHalf] ?? 0, halves[highHalf] ?? 0];
    const isNegative = high >>> 31 === 1;
    const turn = isNegative ? 0 : 0xffff_ffff;
    const turnedHigh = isNegative ? high : high ^ 0x7fff_ffff;
    digits[4 * at] = low ^ turn;
    digits[4 * at + 1] = (low ^ turn) >>> 16;
    digits[4 * at + 2] = turnedHigh;
    digits[4 * at + 3] = turnedHigh >>> 16;
  }
  return digits;
}

/** Whether anything was moved: not where the digit is the same everywhere. */
function distribute(
  from: Uint32Array,
  to: Uint32Array,
  digits: Uint16Array,
  digit: number,
): boolean {
  const ends = new Uint32Array(RADIX + 1);
  for (let at = 0; at < from.length; at++) {
    const bucket = (digits[4 * (from[at] ?? 0) + digit] ?? 0) + 1;
    ends[bucket] = (ends[bucket] ?? 0) + 1;
  }
  if (ends.includes(from.length)) return false;
  for (let at = 1; at <= RADIX; at++) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0);
  for (let at = 0; at < from.length; at++) {
    const row = from[at] ?? 0;
    const bucket = digits[4 * row + digit] ?? 0;
    const end = ends[bucket] ?? 0;
    to[end] = row;
    ends[bucket] = end + 1;
  }
  return true;
}
