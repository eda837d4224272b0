import { searchTools } from '@tablewise/contracts';
import type { SearchResult } from '@tablewise/contracts';
import { defineTool } from '@tablewise/mcp-server-kit';
import type { Tool } from '@tablewise/mcp-server-kit';
import type { Gazetteer } from '@tablewise/restaurant-domain';
import type { PlaceIndex } from '@tablewise/restaurant-index';
import { searchPlaces } from './search-places.ts';
import type { SearchRequest } from './search-places.ts';

interface SearchSources {
  readonly gazetteer: Gazetteer;
  /** The index to search now; throws DataNotLoadedError. */
  readonly index: () => PlaceIndex;
}

/** The tools of this server. */
export function createSearchTools({ gazetteer, index }: SearchSources): Tool[] {
  const search = (request: SearchRequest): SearchResult =>
    searchPlaces(index(), gazetteer, request);
  return [
    defineTool(searchTools.byDistrict, (input) =>
      search({ ...input, type: 'district', mealRule: 'overlap' }),
    ),
    defineTool(searchTools.byMealType, ({ meal_types, meal_rule, ...input }) =>
      search({ ...input, type: 'meal_type', mealTypes: meal_types, mealRule: meal_rule }),
    ),
    defineTool(searchTools.combined, ({ meal_types, meal_rule, ...input }) =>
      search({ ...input, type: 'combined', mealTypes: meal_types, mealRule: meal_rule }),
    ),
  ];
}
