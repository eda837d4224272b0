/**
 * Classifiers see a text as numbers at places of one long vector. Words and runs of characters are
 * hashed into the first `HASHED` places; the few that count something have places of their own
 * behind them, once for the text itself and once more for each aspect.
 */
export const HASHED = 1 << 16;
export const DENSE = 16;
/** By a name of its own: sandboxes, such as that of specs, are slow to look up globals. */
const { imul } = Math;
export const FNV_START = 0x811c9dc5;

/** Sparse: `values[n]` stands at `indices[n]`; what is not named is 0. */
export interface FeatureVector {
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** The place of a gram: FNV-1a over UTF-16 code units, mixed so that the low bits depend on all. */
export function hashed(gram: string): number {
  let hash = FNV_START;
  for (let at = 0; at < gram.length; at++) hash = fnvStep(hash, gram.charCodeAt(at));
  return placeOf(hash);
}

/** One code unit further; from `FNV_START`, and with `placeOf` where the gram ends. */
export function fnvStep(hash: number, code: number): number {
  return imul(hash ^ code, 0x01000193);
}

export function placeOf(hash: number): number {
  return mixed(hash) & (HASHED - 1);
}

/** Another place for the same gram. */
export function rehashed(index: number, salt: number): number {
  return mixed(imul(index + 1, 0x9e3779b1) + imul(salt, 0x85ebca6b)) & (HASHED - 1);
}

function mixed(hash: number): number {
  const once = imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 12);
}
