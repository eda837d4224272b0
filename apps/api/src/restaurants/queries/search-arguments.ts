import { searchRestaurantsFields } from '@tablewise/contracts';
import type { SearchRestaurantsInput } from '@tablewise/contracts';
import { z } from 'zod';
import { inParameters, parameterOf } from './parameter-names.ts';
import type { PointerFor } from './parameter-names.ts';

const { shape } = searchRestaurantsFields.omit({ wished: true });
const { districts, meal_types, cuisines, price_levels, level, ...sameName } = shape;

/** The search by anything, under the names of the parameters. */
export const searchSchema = z.strictObject({
  district: districts,
  area: districts.describe('Like district with level=area; not together with either.'),
  level: level.describe(inParameters(level.description)),
  meal: meal_types,
  cuisine: cuisines,
  price_level: price_levels,
  ...sameName,
});

/** Checked, with the defaults filled in. */
export type SearchQuery = z.output<typeof searchSchema>;

/** What the search tool is called with for a query that was checked. */
export function searchArguments(
  query: Partial<SearchQuery>,
  lang: string | undefined,
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
