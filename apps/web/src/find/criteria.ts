import type { Suggestion, operations } from '@tablewise/api-client';

/** As the API takes them. */
export type SearchQuery = NonNullable<operations['searchRestaurants']['parameters']['query']>;

/** What may narrow and order the list: the API's own parameters, as the address has them. */
export type Criteria = Pick<
  SearchQuery,
  | 'q'
  | 'district'
  | 'cuisine'
  | 'price_level'
  | 'meal'
  | 'open_now'
  | 'open_at'
  | 'include_unknown'
  | 'near'
  | 'radius_m'
  | 'box'
  | 'sort'
>;

/** Parameters of which several values may hold, any of them. */
export type Choice = 'district' | 'cuisine' | 'meal' | 'price_level';
/** What is set and removed as one. */
export type Criterion = Choice | 'q' | 'open' | 'near' | 'box';

export const MEALS = ['breakfast', 'lunch', 'dinner'] as const;
export const PRICE_LEVELS = [1, 2, 3, 4] as const;
export const SORTS = ['best', 'rating', 'votes', 'newest', 'distance'] as const;

const LONGEST_TEXT = 200;
const MOST_VALUES = 20;
const FURTHEST_M = 50_000;

type Parameters = { [Name in keyof Criteria]-?: (text: string) => Criteria[Name] };

/** How each is written; what cannot be read is as if it were not there. */
const READ: Parameters = {
  q: (text) => text.trim().slice(0, LONGEST_TEXT) || undefined,
  district: list,
  cuisine: list,
  meal: (text) => some(list(text)?.filter((meal) => isOneOf(MEALS, meal))),
  price_level: (text) =>
    some(list(text)?.flatMap((level) => PRICE_LEVELS.find((each) => `${each}` === level) ?? [])),
  open_now: flag,
  open_at: (text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}Z`))
      ? text
      : undefined,
  include_unknown: flag,
  near: (text) => (numbers(text, 2) === undefined ? undefined : text),
  radius_m: (text) => (Number(text) > 0 && Number(text) <= FURTHEST_M ? Number(text) : undefined),
  box: (text) => (numbers(text, 4) === undefined ? undefined : text),
  sort: (text) => (isOneOf(SORTS, text) && text !== 'best' ? text : undefined),
};
const NAMES = Object.keys(READ) as (keyof Criteria)[];

/** What an address asks for. `area` is another name for `district`. */
export function criteriaOf(query: URLSearchParams): Criteria {
  const given = NAMES.map((name) => {
    const text = query.get(name) ?? (name === 'district' ? query.get('area') : null);
    return [name, text === null ? undefined : READ[name](text)] as const;
  });
  return tidied(Object.fromEntries(given));
}

/** The parameters of an address, all of them: those that are not set are `undefined`. */
export function writtenOf(criteria: Criteria): Record<string, string | undefined> {
  const written = NAMES.map((name) => [name, criteria[name]?.toString()] as const);
  return { ...Object.fromEntries(written), area: undefined };
}

/** With some of them changed, and none left that needs another which is gone. */
export function changed(criteria: Criteria, changes: Unset<Criteria>): Criteria {
  return tidied({ ...criteria, ...changes });
}

type Unset<Type> = { readonly [Name in keyof Type]?: Type[Name] | undefined };

/** With one value of a choice set, or not if it was. */
export function toggled(criteria: Criteria, choice: Choice, value: string): Criteria {
  const values = (criteria[choice] ?? []).map(String);
  const next = values.includes(value)
    ? values.filter((each) => each !== value)
    : [...values, value].slice(-MOST_VALUES);
  return changed(criteria, { [choice]: READ[choice](next.join(',')) });
}

/** With one more value of a choice. */
function added(criteria: Criteria, choice: Choice, value: string): Criteria {
  const values: readonly unknown[] = criteria[choice] ?? [];
  return values.map(String).includes(value) ? criteria : toggled(criteria, choice, value);
}

/** A cuisine or an area in place of the words that led to it. */
export function withOption(criteria: Criteria, { kind, id }: Suggestion): Criteria {
  return added(changed(criteria, { q: undefined }), kind === 'cuisine' ? kind : 'district', id);
}

/** Which are set, in the order in which they are told. */
export function setIn(criteria: Criteria): Criterion[] {
  return (Object.keys(PARTS) as Criterion[]).filter((criterion) =>
    PARTS[criterion].some((name) => criteria[name] !== undefined),
  );
}

/** What a parameter belongs to. */
export function criterionOf(parameter: string): Criterion | undefined {
  return (Object.keys(PARTS) as Criterion[]).find((criterion) =>
    PARTS[criterion].some((name) => name === parameter),
  );
}

/** Without one of them, and what it needed. */
export function without(criteria: Criteria, criterion: Criterion): Criteria {
  const none = Object.fromEntries(PARTS[criterion].map((name) => [name, undefined]));
  return changed(criteria, none);
}

/** With nothing else than one of them. */
export function onlyOf(criteria: Criteria, criterion: Criterion): Criteria {
  return setIn(criteria)
    .filter((other) => other !== criterion)
    .reduce(without, criteria);
}

const PARTS: Readonly<Record<Criterion, readonly (keyof Criteria)[]>> = {
  q: ['q'],
  open: ['open_now', 'open_at', 'include_unknown'],
  district: ['district'],
  near: ['near', 'radius_m'],
  box: ['box'],
  cuisine: ['cuisine'],
  meal: ['meal'],
  price_level: ['price_level'],
};

/** Without what the API refuses beside the rest. */
function tidied(given: Unset<Criteria>): Criteria {
  const { open_now, near } = given;
  const open_at = open_now === true ? undefined : given.open_at;
  const all = {
    ...given,
    open_at,
    include_unknown: (open_now ?? open_at) === undefined ? undefined : given.include_unknown,
    radius_m: near === undefined ? undefined : given.radius_m,
    sort: near === undefined && given.sort === 'distance' ? undefined : given.sort,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function list(text: string): string[] | undefined {
  const values = text.split(',').map((value) => value.trim());
  return some([...new Set(values)].filter((value) => value !== '').slice(0, MOST_VALUES));
}

function some<Value>(values: readonly Value[] | undefined): Value[] | undefined {
  return values === undefined || values.length === 0 ? undefined : [...values];
}

function flag(text: string): true | undefined {
  return text === 'true' ? true : undefined;
}

/** So many numbers between commas: `22.28,114.16`. */
export function numbers(text: string, count: number): number[] | undefined {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  return parts.length === count && parts.every(Number.isFinite) ? parts : undefined;
}

function isOneOf<Value extends string>(values: readonly Value[], text: string): text is Value {
  return (values as readonly string[]).includes(text);
}
