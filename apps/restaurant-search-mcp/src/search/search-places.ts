import type { MealType, SearchResult } from '@tablewise/contracts';
import { MEAL_PERIODS } from '@tablewise/restaurant-domain';
import type { Gazetteer } from '@tablewise/restaurant-domain';
import type { MealRule, PlaceIndex } from '@tablewise/restaurant-index';
import { parseMealTypes } from './parse-meal-types.ts';
import { projectFields } from './project-fields.ts';
import { resolveDistricts } from './resolve-districts.ts';
import type { Districts } from './resolve-districts.ts';

type Metadata = SearchResult['metadata'];

/** What the three search tools ask for, in one form. */
export interface SearchRequest {
  readonly type: Metadata['search_type'];
  readonly districts?: readonly string[] | undefined;
  readonly mealTypes?: readonly string[] | undefined;
  readonly mealRule: MealRule;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly fields?: readonly string[] | undefined;
}

/**
 * One page of places, and what was understood of the request. Throws UnknownDistrictError,
 * UnknownMealTypeError, UnknownFieldError, InvalidCursorError.
 */
export function searchPlaces(
  index: PlaceIndex,
  gazetteer: Gazetteer,
  request: SearchRequest,
): SearchResult {
  const districts =
    request.districts === undefined ? undefined : resolveDistricts(gazetteer, request.districts);
  const meals = request.mealTypes === undefined ? undefined : parseMealTypes(request.mealTypes);
  const { mealRule, limit, cursor } = request;
  const page = index.search({ areas: districts?.areas, meals, mealRule, limit, cursor });
  const restaurants = projectFields(page.places, request.fields);
  return {
    restaurants,
    count: restaurants.length,
    total: page.total,
    ...(page.nextCursor !== undefined && { next_cursor: page.nextCursor }),
    metadata: {
      search_type: request.type,
      search_criteria: { ...districtCriteria(districts), ...(meals && { meal_types: meals }) },
      ...(districts && { district_counts: { ...page.areaCounts } }),
      ...(meals && {
        meal_type_counts: { ...page.mealCounts },
        meal_periods: periodsOf(meals),
        unknown_hours: page.unknownHours,
      }),
      ...(needsAlternatives(request, page.total) && {
        available_districts: gazetteer.availableAreas(),
      }),
      generation: index.generation,
      attribution: [...index.attribution],
    },
  };
}

/** A name may be on two levels: `taken_as` says which one was meant, and so which areas. */
function districtCriteria(districts: Districts | undefined): Metadata['search_criteria'] {
  if (districts === undefined) return {};
  const { given, meanings, areas } = districts;
  return {
    districts: [...given],
    normalized_districts: [...areas],
    taken_as: meanings.map(({ level, name }, at) => ({ given: given[at], level, name })),
  };
}

function periodsOf(meals: readonly MealType[]): Record<string, string> {
  return Object.fromEntries(meals.map((meal) => [meal, MEAL_PERIODS[meal].text]));
}

/** A search by district shows what else there is, as the original did; others when they fail. */
function needsAlternatives({ type, districts }: SearchRequest, total: number): boolean {
  return type === 'district' || (districts !== undefined && total === 0);
}
