import type { FoundPlace, SearchResult } from '@tablewise/api-client';
import { aFoundPlace } from './a-found-place.ts';
import { HONG_KONG } from './hong-kong.ts';

/** A page of a search. */
export function aSearchResult(over: Partial<SearchResult> = {}): SearchResult {
  const restaurants = over.restaurants ?? [aFoundPlace()];
  return {
    restaurants,
    count: restaurants.length,
    total: restaurants.length,
    metadata: {
      search_type: 'search',
      search_criteria: {},
      city: HONG_KONG.name,
      generation: 1,
      attribution: [],
    },
    ...over,
  };
}

/** So many places, each with an id and a name of its own: `p1`, "Place 1", … */
export function foundPlaces(count: number, from = 1): FoundPlace[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `Place ${from + index}`;
    return aFoundPlace({ id: `p${from + index}`, name, names: { en: name } });
  });
}
