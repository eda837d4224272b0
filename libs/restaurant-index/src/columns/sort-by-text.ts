import { sortDescending } from './sort-ranks.ts';

/*
 * Sorting a million ids without comparing them twenty times each: behind what all have in common,
 * ids are a few letters and digits, so the first of these are digits of a number in the base of
 * their alphabet (twelve or more of them fit a double), and numbers are sorted in linear time. Only
 * texts with equal numbers, which are longer than that, are compared.
 */
const LARGEST_KEY = 2 ** 53;

/** Sorts in place by UTF-16 code units. */
export function sortByText(order: Uint32Array, texts: readonly string[]): void {
  const compare = (a: number, b: number): number => compareTexts(texts[a] ?? '', texts[b] ?? '');
  if (order.every((row, at) => at === 0 || compare(order[at - 1] ?? 0, row) <= 0)) return;
  const keys = leadingKeys(texts);
  sortDescending(order, keys);
  for (let from = 0; from < order.length;) {
    const key = keys[order[from] ?? 0];
    let to = from + 1;
    while (to < order.length && keys[order[to] ?? 0] === key) to++;
    if (to > from + 1) order.subarray(from, to).sort(compare);
    from = to;
  }
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** By text: lower for texts that come later, equal for those that begin alike. */
function leadingKeys(texts: readonly string[]): Float64Array {
  const start = commonLength(texts);
  const { digits, base } = alphabetOf(texts, start);
  const length = Math.floor(Math.log(LARGEST_KEY) / Math.log(base));
  return Float64Array.from(texts, (text) => {
    let key = 0;
    for (let at = start; at < start + length; at++) {
      key = key * base + (at < text.length ? (digits[text.charCodeAt(at)] ?? 0) : 0);
    }
    return -key;
  });
}

/** How many units all texts begin with. */
function commonLength(texts: readonly string[]): number {
  const first = texts[0] ?? '';
  let { length } = first;
  for (const text of texts) {
    let at = 0;
    while (at < length && text.charCodeAt(at) === first.charCodeAt(at)) at++;
    length = at;
  }
  return length;
}

/** The units that occur, numbered from 1 in their order; 0 is the end of a text. */
function alphabetOf(
  texts: readonly string[],
  start: number,
): { readonly digits: Uint32Array; readonly base: number } {
  const digits = new Uint32Array(0x1_0000);
  for (const text of texts) {
    for (let at = start; at < text.length; at++) digits[text.charCodeAt(at)] = 1;
  }
  let base = 1;
  for (let unit = 0; unit < digits.length; unit++) if (digits[unit] === 1) digits[unit] = base++;
  return { digits, base: Math.max(2, base) };
}
