import { catalogueTools } from '@tablewise/contracts';
import { defineTool } from '@tablewise/mcp-server-kit';
import type { Tool } from '@tablewise/mcp-server-kit';
import { HONG_KONG_CITY, cuisineLabel } from '@tablewise/restaurant-domain';
import type { SearchSources } from '../search/search-sources.ts';
import { getRestaurants } from './get-restaurants.ts';
import { listAreas } from './list-areas.ts';

/** What there is, beside searches for it. */
export function createCatalogueTools(sources: SearchSources): Tool[] {
  const { gazetteer, places } = sources;
  return [
    defineTool(catalogueTools.describeCity, () => HONG_KONG_CITY),
    defineTool(catalogueTools.getRestaurants, (input, call) =>
      getRestaurants(sources, input, call),
    ),
    defineTool(catalogueTools.listAreas, ({ lang = 'en' }) =>
      listAreas(places.index(), gazetteer, lang),
    ),
    defineTool(catalogueTools.listCuisines, ({ lang = 'en' }) => {
      const index = places.index();
      const cuisines = index
        .cuisines()
        .map(({ name, count }) => ({ name, label: cuisineLabel(name, lang), count }));
      return { cuisines, metadata: { generation: index.generation } };
    }),
    defineTool(catalogueTools.autocomplete, ({ q, limit, lang }) => {
      const index = places.index();
      const suggestions = index.autocomplete({ text: q, limit, lang }).map((suggestion) => {
        const area = suggestion.kind === 'area' ? gazetteer.area(suggestion.id) : undefined;
        return area !== undefined && lang === 'zh' ? { ...suggestion, text: area.zh } : suggestion;
      });
      return { suggestions, metadata: { generation: index.generation } };
    }),
  ];
}
