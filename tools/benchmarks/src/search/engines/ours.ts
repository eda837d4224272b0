import type { PlaceIndex, PlaceQuery } from '@tablewise/restaurant-index';
import type { Found, SearchEngine } from '../search-engine.ts';
import { TOP } from '../workload.ts';
import type { AreaQuery, NameQuery, NearbyQuery } from '../workload.ts';

/** Our index, told to stop where the page is full, as the others do. */
export function ourEngine(name: string, index: PlaceIndex): SearchEngine {
  const found = (query: PlaceQuery): readonly Found[] =>
    index.search(Object.assign(query, { totals: false })).hits;
  return {
    name,
    q1: (query) => found(areaSearch(query)),
    q2: (query) => found(nearbySearch(query)),
    q3: (query) => found(nameSearch(query)),
  };
}

export function areaSearch({ areas, meal }: AreaQuery): PlaceQuery {
  return { areas, meals: [meal], mealRule: 'overlap', sort: 'best', limit: TOP };
}

export function nearbySearch(query: NearbyQuery): PlaceQuery {
  return {
    near: { location: query.centre, radiusM: query.radiusM },
    open: { local: query.localTime },
    cuisines: [query.cuisine],
    mealRule: 'overlap',
    sort: 'best',
    limit: TOP,
  };
}

export function nameSearch({ text }: NameQuery): PlaceQuery {
  return { text, mealRule: 'overlap', sort: 'best', limit: TOP };
}
