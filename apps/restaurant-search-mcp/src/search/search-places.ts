import type { MealType, SearchResult } from '@tablewise/contracts';
import type { ToolContext } from '@tablewise/mcp-server-kit';
import type { City, OpenWhen } from '@tablewise/restaurant-domain';
import type { PlaceIndex, PlacePage } from '@tablewise/restaurant-index';
import { explanationOf } from './explanation-of.ts';
import { labelledFacets } from './labelled-facets.ts';
import { presentPlaces } from '../present/present-places.ts';
import { requireLanguage } from '../present/require-language.ts';
import { requireKnownFields } from '../present/project-fields.ts';
import { criteriaOf } from './search-criteria.ts';
import type { SearchCriteria, SearchInput } from './search-criteria.ts';
import type { SearchSources } from './search-sources.ts';

type Metadata = SearchResult['metadata'];

/** What the search tools ask for, in one form. */
export type SearchRequest = SearchInput & { readonly type: Metadata['search_type'] };

/**
 * One page of places, and what was understood of the request. Throws UnknownNamesError,
 * InvalidTimeError, InvalidCursorError, CursorExpiredError, DataNotLoadedError, the signal's reason.
 */
export async function searchPlaces(
  sources: SearchSources,
  request: SearchRequest,
  { signal }: Pick<ToolContext, 'signal'>,
): Promise<SearchResult> {
  const index = sources.places.index();
  requireKnownFields(request.fields);
  requireLanguage(sources.city, request.lang);
  const criteria = criteriaOf(request, index, sources);
  const page = index.search(criteria.query);
  const { restaurants, missing } = await presentPlaces(page.hits, sources, {
    fields: request.fields,
    lang: request.lang,
    // The searches of the original design give records as they are, unless told which fields.
    found: request.type === 'search' || request.fields !== undefined,
    open: criteria.open ?? openIfNamed(request.fields, sources.clock.now()),
    signal,
  });
  return {
    restaurants,
    count: restaurants.length,
    total: page.total,
    ...(page.nextCursor !== undefined && { next_cursor: page.nextCursor }),
    metadata: {
      search_type: request.type,
      search_criteria: criteria.echo,
      ...countsOf(page, criteria, sources.city),
      ...(page.facets && {
        facets: labelledFacets(page.facets, sources.city, request.lang ?? 'en'),
      }),
      ...(page.explain && { explain: explanationOf(page.explain) }),
      ...(missing.length > 0 && { missing }),
      ...(needsAlternatives(request, page.total) && {
        available_districts: sources.city.gazetteer.availableAreas(),
      }),
      ...about(index, sources.city),
    },
  };
}

/** Lists can say until when places are open without leaving out those that are not. */
function openIfNamed(fields: SearchRequest['fields'], now: number): OpenWhen | undefined {
  return fields?.includes('open') === true ? { at: now } : undefined;
}

/** Of what index an answer is, and whose data is in it. */
export function about(
  index: PlaceIndex,
  city: City,
): Pick<Metadata, 'city' | 'generation' | 'attribution'> {
  return { city: city.name, generation: index.generation, attribution: [...index.attribution] };
}

function countsOf(
  page: PlacePage,
  { districts, meals, open }: SearchCriteria,
  city: City,
): Partial<Metadata> {
  return {
    ...(districts && { district_counts: { ...page.areaCounts } }),
    ...(meals && {
      meal_type_counts: { ...page.mealCounts },
      meal_periods: periodsOf(meals, city),
    }),
    ...((meals ?? open) && { unknown_hours: page.unknownHours }),
  };
}

function periodsOf(meals: readonly MealType[], { mealPeriods }: City): Record<string, string> {
  return Object.fromEntries(meals.map((meal) => [meal, mealPeriods[meal].text]));
}

/** A search by district shows what else there is, as the original did; others when they fail. */
function needsAlternatives({ type, districts }: SearchRequest, total: number): boolean {
  return type === 'district' || (districts !== undefined && total === 0);
}
