import type { operations } from '@tablewise/api-client';
import { DEMANDS, demandsIn } from './demands.ts';
import { whenIn } from './times.ts';

/** A question as the API takes it: everything but the language of the answer. */
export type Question = Omit<
  NonNullable<operations['recommendByUrl']['parameters']['query']>,
  'lang' | 'level' | 'ranking_method' | 'prior'
>;

export type ListName = 'district' | 'want_cuisine' | 'avoid_cuisine' | 'must_have';

/** Whatever stands here makes an address a question, asked or not. */
const NAMES = [
  ...['district', 'near', 'open_now', 'open_at', 'stay_min', 'walk_m', 'must_have'],
  ...['want_cuisine', 'avoid_cuisine', 'want_price_level', 'include_unknown', 'pick'],
  ...DEMANDS,
];

/** As many as are read at once: the pick, and some others. */
const CANDIDATES = 6;
const MAX_SEED = 4_294_967_295;

/** An address with its parameters under the names that the form has them by. */
export function normalised(query: URLSearchParams): URLSearchParams {
  const own = new URLSearchParams(query);
  const area = own.get('area');
  own.delete('area');
  if (area !== null && !own.has('district')) own.set('district', area);
  return own;
}

/** Nothing was filled in yet. */
export function isBlank(query: URLSearchParams): boolean {
  return NAMES.every((name) => !query.has(name));
}

/** The values of a list between commas. */
export function listIn(query: URLSearchParams, name: string): string[] {
  return (query.get(name) ?? '').split(',').filter((value) => value !== '');
}

/**
 * What an address asks; nothing as long as it has no `seed`, which is given to it when it is asked.
 * The time is as fixed as the seed, so that everybody who follows the link asks the same.
 */
export function questionIn(query: URLSearchParams): Question | undefined {
  const seed = numberIn(query, 'seed', MAX_SEED);
  if (seed === undefined) return undefined;
  const openAt = textIn(query, 'open_at');
  const near = textIn(query, 'near');
  const walk = numberIn(query, 'walk_m', 50_000);
  const radius = numberIn(query, 'radius_m', 50_000);
  const stay = numberIn(query, 'stay_min', 1_440);
  const levels = listIn(query, 'want_price_level').map(Number);
  return {
    ...lists(query),
    ...demandsIn(query),
    ...(near !== undefined && {
      near,
      ...(walk && { walk_m: walk }),
      ...(radius && { radius_m: radius }),
    }),
    ...(openAt !== undefined && { open_at: openAt, ...(stay && { stay_min: stay }) }),
    ...(levels.length > 0 && { want_price_level: levels }),
    ...(query.get('include_unknown') === 'true' && { include_unknown: true }),
    ...(query.get('pick') === 'random' && { pick: 'random' as const }),
    seed,
    limit: CANDIDATES,
  };
}

/** What has to change in an address for it to be asked now. */
export function askingChanges(
  query: URLSearchParams,
  { localNow, seed, pick }: { localNow: string; seed: number; pick: 'best' | 'random' },
): Readonly<Record<string, string | undefined>> {
  return {
    ...(whenIn(query, localNow) === 'now' && { open_now: 'true', open_at: localNow }),
    pick: pick === 'random' ? 'random' : undefined,
    seed: String(seed),
    seen: undefined,
  };
}

function lists(query: URLSearchParams): Partial<Record<ListName, string[]>> {
  const names: readonly ListName[] = ['district', 'want_cuisine', 'avoid_cuisine', 'must_have'];
  const filled = names
    .map((name) => [name, listIn(query, name)] as const)
    .filter(([, values]) => values.length > 0);
  return Object.fromEntries(filled);
}

function textIn(query: URLSearchParams, name: string): string | undefined {
  const text = query.get(name);
  return text === null || text === '' ? undefined : text;
}

/** What is no number of that size is left out: an address may hold anything. */
function numberIn(query: URLSearchParams, name: string, most: number): number | undefined {
  const text = query.get(name);
  const number = Number(text);
  const isOne = text !== null && /^\d+$/.test(text) && number <= most;
  return isOne ? number : undefined;
}
