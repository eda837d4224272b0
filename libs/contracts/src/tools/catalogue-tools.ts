import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { locationSchema } from '../place.ts';
import { fields, lang } from './search-fields.ts';
import { attribution, foundPlaceSchema, generation } from './search-result.ts';
import { READ_ONLY } from './tool-definition.ts';
import type { ToolDefinition } from './tool-definition.ts';

export const restaurantId = z.string().min(1).max(200).describe('The id of a restaurant.');

export const getRestaurantsInput = z.strictObject({
  ids: z.array(restaurantId).min(1).max(LIMITS.maxIds),
  fields,
  lang,
});

export const restaurantsResultSchema = z.looseObject({
  restaurants: z.array(foundPlaceSchema).describe('In the order of the ids, each once.'),
  count: z.int().nonnegative(),
  missing: z.array(z.string()).describe('Ids that no restaurant has.'),
  metadata: z.looseObject({ generation, attribution }),
});
export type RestaurantsResult = z.infer<typeof restaurantsResultSchema>;

const namedShape = {
  name: z.string().describe('The canonical English name, as searches take it.'),
  label: z.string().describe('The name in the language asked for.'),
};
const count = z.int().nonnegative().describe('Restaurants.');

export const areasResultSchema = z.looseObject({
  regions: z.array(
    z.object({
      ...namedShape,
      count,
      areas: z.array(
        z.object({
          ...namedShape,
          aliases: z.array(z.string()),
          district: z.string().describe('The administrative district.'),
          centre: locationSchema,
          count,
        }),
      ),
    }),
  ),
  districts: z.array(z.object({ ...namedShape, count })).describe('The administrative districts.'),
  metadata: z.looseObject({ generation }),
});
export type AreasResult = z.infer<typeof areasResultSchema>;

export const cuisinesResultSchema = z.looseObject({
  cuisines: z.array(z.object({ ...namedShape, count })).describe('The most frequent first.'),
  metadata: z.looseObject({ generation }),
});
export type CuisinesResult = z.infer<typeof cuisinesResultSchema>;

export const autocompleteInput = z.strictObject({
  q: z.string().trim().min(1).max(LIMITS.maxQueryLength).describe('What was typed so far.'),
  limit: z.int().min(1).max(LIMITS.maxSuggestions).default(LIMITS.defaultSuggestions),
  lang,
});

export const suggestionsResultSchema = z.looseObject({
  suggestions: z.array(
    z.object({
      kind: z.enum(['restaurant', 'cuisine', 'area']),
      text: z.string().describe('To be shown.'),
      id: z
        .string()
        .describe('Of a restaurant; of a cuisine or an area its name, as searches take it.'),
      district: z
        .string()
        .optional()
        .describe('The area of a restaurant, by which branches of one name differ.'),
      count: count.optional().describe('Restaurants of a cuisine or area.'),
    }),
  ),
  metadata: z.looseObject({ generation }),
});
export type SuggestionsResult = z.infer<typeof suggestionsResultSchema>;

export const catalogueTools = {
  getRestaurants: {
    name: 'get_restaurants',
    title: 'Restaurants by id',
    description: 'Full records of restaurants whose ids are known.',
    inputSchema: getRestaurantsInput,
    outputSchema: restaurantsResultSchema,
    annotations: READ_ONLY,
  },
  listAreas: {
    name: 'list_areas',
    title: 'Areas of the city',
    description: 'Regions, areas and administrative districts, each with its restaurants counted.',
    inputSchema: z.strictObject({ lang }),
    outputSchema: areasResultSchema,
    annotations: READ_ONLY,
  },
  listCuisines: {
    name: 'list_cuisines',
    title: 'Cuisines',
    description: 'All cuisines, each with its restaurants counted.',
    inputSchema: z.strictObject({ lang }),
    outputSchema: cuisinesResultSchema,
    annotations: READ_ONLY,
  },
  autocomplete: {
    name: 'autocomplete',
    title: 'Completions',
    description: 'Restaurants, cuisines and areas that begin like what was typed, best first.',
    inputSchema: autocompleteInput,
    outputSchema: suggestionsResultSchema,
    annotations: READ_ONLY,
  },
} as const satisfies Record<string, ToolDefinition>;
