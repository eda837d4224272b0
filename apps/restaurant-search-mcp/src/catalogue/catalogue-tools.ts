import { catalogueTools } from '@tablewise/contracts';
import { defineTool } from '@tablewise/mcp-server-kit';
import type { Tool } from '@tablewise/mcp-server-kit';
import type { SearchSources } from '../search/search-sources.ts';
import { requireLanguage } from '../present/require-language.ts';
import { getRestaurants } from './get-restaurants.ts';
import { listAreas } from './list-areas.ts';

/** What there is, beside searches for it. */
export function createCatalogueTools(sources: SearchSources): Tool[] {
  const { city, places } = sources;
  const languageOf = (lang: string | undefined): string => {
    requireLanguage(city, lang);
    return lang ?? 'en';
  };
  return [
    defineTool(catalogueTools.describeCity, () => city.describe()),
    defineTool(catalogueTools.getRestaurants, (input, call) =>
      getRestaurants(sources, input, call),
    ),
    defineTool(catalogueTools.listAreas, ({ lang }) =>
      listAreas(places.index(), city, languageOf(lang)),
    ),
    defineTool(catalogueTools.listCuisines, ({ lang }) => {
      const language = languageOf(lang);
      const index = places.index();
      const cuisines = index
        .cuisines()
        .map(({ name, count }) => ({ name, label: city.cuisines.label(name, language), count }));
      return { cuisines, metadata: { generation: index.generation } };
    }),
    defineTool(catalogueTools.autocomplete, ({ q, limit, lang }) => {
      const index = places.index();
      requireLanguage(city, lang);
      const suggestions = index.autocomplete({ text: q, limit, lang });
      return { suggestions, metadata: { generation: index.generation } };
    }),
  ];
}
