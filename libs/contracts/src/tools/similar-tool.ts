import { z } from 'zod';
import { countOf, shareOf } from '../figures.ts';
import { LIMITS } from '../limits.ts';
import { MEAL_TYPES } from '../place.ts';
import { schemaNames } from '../schema-names.ts';
import { fields, lang, restaurantId } from './search-fields.ts';
import { foundPlaceSchema, recordsMetadata } from './search-result.ts';
import { FOR_READERS, READ_ONLY } from './tool-definition.ts';
import type { ToolDefinition } from './tool-definition.ts';

export const similarInput = z.strictObject({
  id: restaurantId,
  radius_m: z
    .number()
    .positive()
    .max(LIMITS.maxRadiusM)
    .default(LIMITS.defaultRadiusM)
    .describe('Metres around it.'),
  limit: z
    .int()
    .min(1)
    .max(LIMITS.maxSimilar)
    .default(LIMITS.defaultSimilar)
    .describe('Restaurants at most.'),
  fields,
  lang,
});

const likenessSchema = z
  .object({
    id: z.string().describe('Of the restaurant.'),
    similarity: shareOf('How near and alike it is; the order is by it.'),
    shared_cuisines: z.array(z.string()).describe('Cuisines that both have.'),
    shared_meals: z.array(z.enum(MEAL_TYPES)).describe('Meals that both serve.'),
    price_levels_apart: countOf('Levels between their prices; absent when unknown.').optional(),
  })
  .describe('In what a restaurant is like another.')
  .register(schemaNames, { id: 'Likeness' });
export type Likeness = z.infer<typeof likenessSchema>;

export const similarResultSchema = z
  .looseObject({
    restaurants: z.array(foundPlaceSchema).describe('The most similar first.'),
    likenesses: z.array(likenessSchema).describe('Of each, in that order.'),
    count: countOf('Restaurants in this answer.'),
    metadata: recordsMetadata,
  })
  .describe('Restaurants near one and like it.')
  .register(schemaNames, { id: 'SimilarResult' });
export type SimilarResult = z.infer<typeof similarResultSchema>;

export const similarTool = {
  name: 'similar_restaurants',
  title: 'Restaurants near one and like it',
  description:
    'What could stand in for one restaurant: others near it that share a cuisine, by distance, ' +
    'cuisines, price level and meals. To rank by votes or wishes take recommend_restaurants.',
  inputSchema: similarInput,
  outputSchema: similarResultSchema,
  annotations: READ_ONLY,
  access: FOR_READERS,
} as const satisfies ToolDefinition;
