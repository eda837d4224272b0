import type { Language, SearchRestaurantsInput } from '@tablewise/contracts';
import type { SearchQuery } from './search-schema.ts';

/** What the search tool is called with for a query that was checked. */
export function searchArguments(
  query: Partial<SearchQuery>,
  lang: Language | undefined,
): Partial<SearchRestaurantsInput> {
  const { district, area, level, meal, cuisine, price_level, ...sameName } = query;
  return {
    ...sameName,
    ...(area === undefined ? { districts: district, level } : { districts: area, level: 'area' }),
    meal_types: meal,
    cuisines: cuisine,
    price_levels: price_level,
    lang,
  };
}
