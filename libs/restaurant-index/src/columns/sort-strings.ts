import { sharedFloat64, sharedUint32 } from '../memory/shared-arrays.ts';
import { comparePacked, END } from './packed-strings.ts';
import type { PackedStrings } from './packed-strings.ts';
import { sortDescending } from './sort-ranks.ts';

/*
 * Sorting a million ids without comparing them twenty times each: behind what all have in common,
 * ids are a few letters and digits, so the first of these are digits of a number in the base of
 * their alphabet (twelve or more of them fit a double), and numbers are sorted in linear time. Only
 * strings with equal numbers, which are longer than that, are compared.
 */
const LARGEST_KEY = 2 ** 53;

/** The numbers of strings, in the order of their UTF-16 code units. */
export function sortedStrings(strings: PackedStrings): Uint32Array {
  const order = sharedUint32(strings.starts.length);
  for (let at = 0; at < order.length; at++) order[at] = at;
  const compare = (a: number, b: number): number => comparePacked(strings, a, b);
  if (order.every((at) => at === 0 || compare(at - 1, at) <= 0)) return order;
  const keys = leadingKeys(strings);
  sortDescending(order, keys);
  for (let from = 0; from < order.length;) {
    const key = keys[order[from] ?? 0];
    let to = from + 1;
    while (to < order.length && keys[order[to] ?? 0] === key) to++;
    if (to > from + 1) order.subarray(from, to).sort(compare);
    from = to;
  }
  return order;
}

/** By string: lower for strings that come later, equal for those that begin alike. */
function leadingKeys(strings: PackedStrings): Float64Array {
  const { starts, bytes } = strings;
  const skipped = sharedLength(strings);
  const { digits, base } = alphabetOf(strings, skipped);
  const length = Math.floor(Math.log(LARGEST_KEY) / Math.log(base));
  const keys = sharedFloat64(starts.length);
  for (let string = 0; string < keys.length; string++) {
    let at = (starts[string] ?? 0) + skipped;
    let key = 0;
    for (let digit = 0; digit < length; digit++) {
      const byte = bytes[at] ?? END;
      key = key * base + (digits[byte] ?? 0);
      if (byte !== END) at++;
    }
    keys[string] = -key;
  }
  return keys;
}

/** How many bytes all strings begin with. */
function sharedLength({ starts, bytes }: PackedStrings): number {
  const first = starts[0] ?? bytes.length;
  let length = 0;
  while ((bytes[first + length] ?? END) !== END) length++;
  for (let string = 1; string < starts.length; string++) {
    const start = starts[string] ?? 0;
    let at = 0;
    while (at < length && bytes[start + at] === bytes[first + at]) at++;
    length = at;
  }
  return length;
}

/** The bytes that occur, numbered from 1 in their order; 0 is the end of a string. */
function alphabetOf(
  { starts, bytes }: PackedStrings,
  skipped: number,
): { readonly digits: Uint32Array; readonly base: number } {
  const digits = new Uint32Array(END + 1);
  for (let string = 0; string < starts.length; string++) {
    let at = (starts[string] ?? 0) + skipped;
    for (; (bytes[at] ?? END) !== END; at++) digits[bytes[at] ?? END] = 1;
  }
  let base = 1;
  for (let byte = 0; byte < END; byte++) if (digits[byte] === 1) digits[byte] = base++;
  return { digits, base: Math.max(2, base) };
}
