import { DAYS, LIMITS, describeFaults, pointerTo } from '@tablewise/contracts';
import type {
  MealType,
  SearchRestaurantsInput,
  SearchResult,
  ToolErrorCode,
} from '@tablewise/contracts';
import { parseOpenAt } from '@tablewise/restaurant-domain';
import type { City, OpenWhen } from '@tablewise/restaurant-domain';
import type { PlaceIndex, PlaceQuery } from '@tablewise/restaurant-index';
import { AppError } from '@tablewise/kernel';
import { parseMealTypes } from './parse-meal-types.ts';
import { requireKnownWishes } from './require-known-wishes.ts';
import { resolveCuisines } from './resolve-cuisines.ts';
import { resolveDistricts } from './resolve-districts.ts';
import type { Districts } from './resolve-districts.ts';
import type { SearchSources } from './search-sources.ts';

/** A time that cannot be read, or out of the years of which holidays and time zones are known. */
export class InvalidTimeError extends AppError {
  readonly code = 'INPUT_INVALID_TIME' satisfies ToolErrorCode;

  constructor(given: string) {
    const detail =
      `${JSON.stringify(given)} is no time of the years 1970 to 2100; write 2026-11-21T19:30 for ` +
      'the restaurant’s local time, or add Z or an offset for an instant';
    const errors = [{ pointer: pointerTo('open_at'), detail }];
    super(describeFaults(errors), { errors });
  }
}

const MINUTE_MS = 60_000;

/** What was asked, understood: names resolved, times read. */
export interface SearchCriteria {
  readonly districts?: Districts;
  readonly meals?: readonly MealType[];
  readonly open?: OpenWhen;
  readonly query: PlaceQuery;
  /** As the result repeats it to the caller. */
  readonly echo: SearchResult['metadata']['search_criteria'];
}

type Needed = 'meal_rule' | 'limit';
/** What any of the search tools is given. */
export type SearchInput = Partial<Omit<SearchRestaurantsInput, Needed>> &
  Pick<SearchRestaurantsInput, Needed>;

/** Throws UnknownNamesError, InvalidTimeError. */
export function criteriaOf(
  input: SearchInput,
  index: PlaceIndex,
  { city, clock }: SearchSources,
): SearchCriteria {
  const districts =
    input.districts && resolveDistricts(city.gazetteer, input.districts, input.level);
  const meals = input.meal_types && parseMealTypes(input.meal_types);
  const cuisines = input.cuisines && resolveCuisines(index, city, input.cuisines);
  requireKnownWishes(index, city, input.wished);
  const open = openWhen(input, clock.now());
  const near = input.near && {
    location: input.near,
    radiusM: input.radius_m ?? LIMITS.defaultRadiusM,
  };
  const query: PlaceQuery = {
    areas: districts?.areas,
    meals,
    mealRule: input.meal_rule,
    mealDay: mealDayOf(input.meal_day),
    // The city's own name leaves nothing out.
    text: isWholeCity(input.q, city) ? undefined : input.q,
    near,
    box: input.box,
    open,
    includeUnknown: input.include_unknown,
    cuisines,
    priceLevels: input.price_levels,
    minScore: input.min_score,
    minVotes: input.min_votes,
    sort: input.sort ?? 'best',
    facets: input.facets,
    explain: input.explain,
    limit: input.limit,
    cursor: input.cursor,
  };
  return {
    ...(districts && { districts }),
    ...(meals && { meals }),
    ...(open && { open }),
    query,
    echo: {
      ...districtsUnderstood(districts),
      ...(meals && { meal_types: [...meals] }),
      ...(input.meal_day && { meal_day: input.meal_day }),
      ...(input.q !== undefined && { q: input.q }),
      ...(near && { near: near.location, radius_m: near.radiusM }),
      ...(input.box && { box: input.box }),
      ...(open && { open_at: 'at' in open ? new Date(open.at).toISOString() : open.local }),
      ...(cuisines && { cuisines }),
      ...(input.price_levels && { price_levels: input.price_levels }),
      ...(input.min_score !== undefined && { min_score: input.min_score }),
      ...(input.min_votes !== undefined && { min_votes: input.min_votes }),
      ...(input.sort && { sort: input.sort }),
    },
  };
}

function isWholeCity(q: string | undefined, { gazetteer }: City): boolean {
  return q !== undefined && gazetteer.resolve(q, 'city').kind === 'known';
}

/** Now is the whole minute, so that answers of one minute are the same. Throws InvalidTimeError. */
function openWhen({ open_now, open_at }: SearchInput, now: number): OpenWhen | undefined {
  if (open_now === true) return { at: now - (now % MINUTE_MS) };
  if (open_at === undefined) return undefined;
  const when = parseOpenAt(open_at);
  if (when === undefined) throw new InvalidTimeError(open_at);
  return when;
}

function mealDayOf(day: SearchInput['meal_day']): PlaceQuery['mealDay'] {
  if (day === undefined || day === 'public_holiday') return day;
  const weekday = DAYS.indexOf(day);
  return weekday === -1 ? undefined : (weekday as Exclude<PlaceQuery['mealDay'], string>);
}

/** A name may be on two levels: `taken_as` says which one was meant, and so which areas. */
function districtsUnderstood(districts: Districts | undefined): SearchCriteria['echo'] {
  if (districts === undefined) return {};
  const { meanings, areas } = districts;
  return {
    districts: meanings.map(({ given }) => given),
    normalized_districts: [...areas],
    taken_as: meanings.map(({ given, level, name }) => ({ given, level, name })),
  };
}
