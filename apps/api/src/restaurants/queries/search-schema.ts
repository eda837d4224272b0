import { searchRestaurantsFields } from '@tablewise/contracts';
import { z } from 'zod';
import { inParameters } from './parameter-names.ts';

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
