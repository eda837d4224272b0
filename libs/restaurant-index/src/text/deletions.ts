/**
 * Words are near each other when deleting a few letters from each leaves the same: what is left of
 * both is letters they share in order, so two words within d errors share something that is at
 * most d deletions from either. It holds of their first PREFIX_LENGTH letters too (a letter that an
 * insertion pushes out of the prefix of one is one deletion more in the other, and the insertion
 * was counted), which keeps long words from having hundreds of deletions. After SymSpell
 * (W. Garbe). What is found so is a candidate: the distance has to be checked.
 */
export const PREFIX_LENGTH = 7;

/** Deletions of a prefix: itself, 7 with one letter gone, 21 with two. */
export const MAX_DELETIONS = 1 + PREFIX_LENGTH + (PREFIX_LENGTH * (PREFIX_LENGTH - 1)) / 2;

/**
 * Writes a hash of the word's prefix for each way of deleting exactly so many letters of it, from
 * `out[at]` on, and says where it stopped. Deletions that are alike may be written twice.
 */
export function hashDeletions(
  word: { readonly units: Uint16Array; readonly start: number; readonly end: number },
  deletions: 0 | 1 | 2,
  out: Uint32Array,
  at = 0,
): number {
  const { units, start } = word;
  const end = Math.min(word.end, start + PREFIX_LENGTH);
  if (deletions === 0) {
    out[at] = hash(units, start, end, -1, -1);
    return at + 1;
  }
  let next = at;
  for (let first = start; first < end; first++) {
    // Of two equal neighbours it does not matter which goes.
    if (first > start && units[first] === units[first - 1]) continue;
    if (deletions === 1) out[next++] = hash(units, start, end, first, -1);
    else {
      for (let second = first + 1; second < end; second++) {
        out[next++] = hash(units, start, end, first, second);
      }
    }
  }
  return next;
}

/** FNV-1a over the units but two, its upper bits brought down. */
function hash(
  units: Uint16Array,
  start: number,
  end: number,
  first: number,
  second: number,
): number {
  let state = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    if (at !== first && at !== second) state = Math.imul(state ^ (units[at] ?? 0), 0x01000193);
  }
  return (state ^ (state >>> 15)) >>> 0;
}
