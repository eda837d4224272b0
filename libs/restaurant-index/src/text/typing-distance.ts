/** A word: units from `start` to before `end`. */
export interface WordUnits {
  readonly units: Uint16Array;
  readonly start: number;
  readonly end: number;
}

/**
 * Typing errors from one word to another: a letter too many, too few or another, or two neighbours
 * swapped (optimal string alignment, the restricted Damerau-Levenshtein distance). Exact up to
 * `limit`; anything above it means farther.
 *
 * What both end with is left out (it is no error), and it branches only where the words differ, so
 * words that share most of their letters cost no more than reading them.
 */
export function typingDistance(a: WordUnits, b: WordUnits, limit: number): number {
  let [endA, endB] = [a.end, b.end];
  while (endA > a.start && endB > b.start && a.units[endA - 1] === b.units[endB - 1]) {
    endA--;
    endB--;
  }
  return remaining(
    { units: a.units, start: a.start, end: endA },
    a.start,
    { units: b.units, start: b.start, end: endB },
    b.start,
    limit,
  );
}

function remaining(
  a: WordUnits,
  fromA: number,
  b: WordUnits,
  fromB: number,
  limit: number,
): number {
  let [i, j] = [fromA, fromB];
  while (i < a.end && j < b.end && a.units[i] === b.units[j]) {
    i++;
    j++;
  }
  const [leftA, leftB] = [a.end - i, b.end - j];
  if (leftA === 0 || leftB === 0) return leftA + leftB;
  if (limit === 0 || Math.abs(leftA - leftB) > limit) return limit + 1;
  const rest = limit - 1;
  let least = remaining(a, i + 1, b, j + 1, rest);
  least = Math.min(least, remaining(a, i + 1, b, j, rest), remaining(a, i, b, j + 1, rest));
  const isSwap =
    leftA > 1 && leftB > 1 && a.units[i] === b.units[j + 1] && a.units[i + 1] === b.units[j];
  if (isSwap) least = Math.min(least, remaining(a, i + 2, b, j + 2, rest));
  return least + 1;
}
