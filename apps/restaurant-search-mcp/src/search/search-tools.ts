import { searchTools } from '@tablewise/contracts';
import { defineTool } from '@tablewise/mcp-server-kit';
import type { Tool } from '@tablewise/mcp-server-kit';
import { searchPlaces } from './search-places.ts';
import type { SearchSources } from './search-sources.ts';

/** The search by anything, and the three of the original design, which are narrower. */
export function createSearchTools(sources: SearchSources): Tool[] {
  return [
    defineTool(searchTools.byDistrict, (input, call) =>
      searchPlaces(sources, { ...input, type: 'district', meal_rule: 'overlap' }, call),
    ),
    defineTool(searchTools.byMealType, (input, call) =>
      searchPlaces(sources, { ...input, type: 'meal_type' }, call),
    ),
    defineTool(searchTools.combined, (input, call) =>
      searchPlaces(sources, { ...input, type: 'combined' }, call),
    ),
    defineTool(searchTools.search, (input, call) =>
      searchPlaces(sources, { ...input, type: 'search' }, call),
    ),
  ];
}
