import { z } from 'zod';
import { IN_RESULTS, IN_SEARCH, toldIn } from '../told-in.ts';
import type { InputRule } from '../input-rules.ts';
import { LIMITS } from '../limits.ts';
import { locationSchema } from '../place.ts';
import { schemaNames } from '../schema-names.ts';

/** Bounds in degrees. */
export const boxSchema = z
  .object({
    south: locationSchema.shape.lat.describe('Latitude of the southern edge.'),
    west: locationSchema.shape.lng.describe('Longitude of the western edge.'),
    north: locationSchema.shape.lat.describe('Latitude of the northern edge.'),
    east: locationSchema.shape.lng.describe('Longitude of the eastern edge.'),
  })
  .describe('Bounds in degrees.')
  .register(schemaNames, { id: 'Box' })
  .register(toldIn, IN_RESULTS);

const anId = z.string().min(1).max(200);
export const restaurantId = anId.describe('The id of a restaurant.');
export const restaurantIds = z
  .array(anId)
  .min(1)
  .max(LIMITS.maxIds)
  .describe('Ids of restaurants.');

/** A name of anything: trimmed, 1 to 100 characters. */
export const name = z.string().trim().min(1).max(LIMITS.maxNameLength);

export const districts = z
  .array(name)
  .min(1)
  .max(LIMITS.maxDistricts)
  .describe('Areas, in any spelling and language (list_areas has them). Any of them.');

export const mealTypes = z
  .array(name)
  .min(1)
  .max(LIMITS.maxMealTypes)
  .describe('breakfast, lunch, dinner. Any of them.');

export const mealRule = z
  .enum(['overlap', 'any'])
  .default('overlap')
  .describe('overlap: open for 45 minutes of it. any: for one, as in the original design.');

interface Meals {
  readonly meal_rule?: z.infer<typeof mealRule> | undefined;
  readonly meal_types?: readonly string[] | undefined;
}

/** What goes without saying needs no meals: only the choice against it shows that they are missing. */
export const MEAL_RULE_NEEDS_MEALS: InputRule<Meals> = {
  path: ['meal_rule'],
  detail: 'any needs meal_types',
  isBroken: ({ meal_rule, meal_types }) => meal_rule === 'any' && meal_types === undefined,
};

/** One name for all fields that `recommend_restaurants` reads. */
export const FOR_RANKING = 'for_ranking';

export const fields = z
  .array(name)
  .min(1)
  .max(LIMITS.maxFields)
  .optional()
  .describe(
    'Only these fields beside id, name and sentiment. for_ranking: just what ' +
      'recommend_restaurants reads.',
  );

export const cursor = z
  .string()
  .min(1)
  .max(LIMITS.maxCursorLength)
  .optional()
  .describe('next_cursor of the page before.');

export const pageShape = {
  limit: z
    .int()
    .min(1)
    .max(LIMITS.maxPageSize)
    .default(LIMITS.defaultPageSize)
    .describe('Places on a page.'),
  cursor,
  fields,
};

/** The languages that our own sentences are in. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A language that names are in (BCP 47). */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, 'must be a language tag, such as en');

export const lang = languageTag
  .optional()
  .describe('Of names, where the data has them: one that the city has.');

for (const field of [districts, mealTypes, mealRule, fields, cursor, pageShape.limit, lang]) {
  field.register(toldIn, IN_SEARCH);
}
