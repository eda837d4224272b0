import { searchTools } from '@tablewise/contracts';
import { defineTool } from '@tablewise/mcp-server-kit';
import type { Tool } from '@tablewise/mcp-server-kit';
import { searchPlaces } from './search-places.ts';
import type { SearchSources } from './search-sources.ts';

/** The search by anything, and the three of the original design, which are narrower. */
export function createSearchTools(sources: SearchSources): Tool[] {
  return [
    defineTool(searchTools.byDistrict, (input) =>
      searchPlaces(sources, { ...input, type: 'district', meal_rule: 'overlap' }),
    ),
    defineTool(searchTools.byMealType, (input) =>
      searchPlaces(sources, { ...input, type: 'meal_type' }),
    ),
    defineTool(searchTools.combined, (input) =>
      searchPlaces(sources, { ...input, type: 'combined' }),
    ),
    defineTool(searchTools.search, (input) => searchPlaces(sources, { ...input, type: 'search' })),
  ];
}
