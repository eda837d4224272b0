import type { PlaceQuery } from '../place-query.ts';

const START = 0x811c9dc5;
const PRIME = 0x01000193;
const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/**
 * 32 bits that are the same for queries with the same results in the same order: repetition, order
 * of lists, page size and what is counted do not matter, nor does the instant of `open`, which moves
 * with the clock. Tells queries apart; not meant to resist forgery.
 */
export function queryFingerprint(query: PlaceQuery): number {
  const { near, box, open } = query;
  let state = mixList(START, query.areas);
  state = mixList(state, query.meals);
  state = mixText(state, query.mealRule);
  state = mixText(state, query.sort);
  state = mixText(state, query.text);
  state = mixList(state, query.cuisines);
  state = mixText(state, query.mealDay?.toString());
  state = mixText(state, query.includeUnknown === true ? 'unknown' : undefined);
  state = mixText(state, levels(query.priceLevels));
  state = mixNumber(mixNumber(state, query.minScore), query.minVotes);
  state = mixNumber(mixNumber(state, near?.location.lat), near?.location.lng);
  state = mixNumber(state, near?.radiusM);
  state = mixNumber(mixNumber(state, box?.south), box?.west);
  state = mixNumber(mixNumber(state, box?.north), box?.east);
  if (open !== undefined) state = mixText(state, 'local' in open ? open.local : 'instant');
  return state >>> 0;
}

/** FNV-1a over UTF-16 code units. */
function mixText(state: number, text: string | undefined): number {
  if (text === undefined) return Math.imul(state ^ 1, PRIME);
  let mixed = Math.imul(state ^ text.length, PRIME);
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), PRIME);
  return mixed;
}

/** The sum over the distinct names, so that their order does not count. */
function mixList(state: number, names: readonly string[] | undefined): number {
  if (names === undefined) return mixText(state, undefined);
  let sum = 0;
  for (let at = 0; at < names.length; at++) {
    const name = names[at];
    if (names.indexOf(name ?? '') === at) sum = (sum + mixText(START, name)) | 0;
  }
  return Math.imul(Math.imul(state ^ 2, PRIME) ^ sum, PRIME);
}

function mixNumber(state: number, value: number | undefined): number {
  if (value === undefined) return mixText(state, undefined);
  double[0] = value;
  const mixed = Math.imul(state ^ (halves[0] ?? 0), PRIME);
  return Math.imul(mixed ^ (halves[1] ?? 0), PRIME);
}

function levels(priceLevels: readonly number[] | undefined): string | undefined {
  return priceLevels === undefined ? undefined : [...new Set(priceLevels)].sort().join();
}
