import type { Language, SearchRestaurantsInput } from '@tablewise/contracts';
import { parameterOf } from './parameter-names.ts';
import type { PointerFor } from './parameter-names.ts';
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

/** Into a query: the areas of a search may have been given as `area`, or as `district`. */
export function searchPointers({ area }: Partial<SearchQuery>): PointerFor {
  return (pointer) => {
    const [, field = '', ...inside] = pointer.split('/');
    const parameter = field === 'districts' && area !== undefined ? 'area' : parameterOf(field);
    return ['', parameter, ...inside].join('/');
  };
}
