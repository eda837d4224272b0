import { z } from 'zod';
import { IN_SEARCH, toldIn } from '../told-in.ts';
import { countOf } from '../figures.ts';
import { LIMITS } from '../limits.ts';
import { locationSchema } from '../place.ts';
import { schemaNames } from '../schema-names.ts';
import { describeCityTool } from './city-tool.ts';
import { fields, lang, restaurantIds } from './search-fields.ts';
import { foundPlaceSchema, generation, recordsMetadata } from './search-result.ts';
import { similarTool } from './similar-tool.ts';
import { FOR_READERS, READ_ONLY } from './tool-definition.ts';
import type { ToolDefinition } from './tool-definition.ts';

export const getRestaurantsInput = z.strictObject({
  ids: restaurantIds,
  fields,
  lang,
});

const listMetadata = z
  .looseObject({ generation })
  .describe('Of which data it is.')
  .register(toldIn, IN_SEARCH);

export const restaurantsResultSchema = z.looseObject({
  restaurants: z.array(foundPlaceSchema).describe('In the order of the ids, each once.'),
  count: countOf('Restaurants in this answer.'),
  missing: z.array(z.string()).describe('Ids that no restaurant has.'),
  metadata: recordsMetadata,
});
export type RestaurantsResult = z.infer<typeof restaurantsResultSchema>;

const namedShape = {
  name: z.string().describe('The canonical English name, as searches take it.'),
  label: z.string().describe('The name in the language asked for.'),
};
const count = countOf('Restaurants.');

const areaSchema = z
  .object({
    ...namedShape,
    aliases: z.array(z.string()).describe('Other spellings that searches take.'),
    district: z.string().describe('The administrative district.'),
    centre: locationSchema.describe('About its middle.'),
    count,
  })
  .describe('A part of the city by the name that people use.')
  .register(schemaNames, { id: 'Area' });

export const areasResultSchema = z
  .looseObject({
    regions: z
      .array(
        z.object({
          ...namedShape,
          count,
          areas: z.array(areaSchema).describe('The areas of the region.'),
        }),
      )
      .describe('The regions with their areas.'),
    districts: z
      .array(z.object({ ...namedShape, count }))
      .describe('The administrative districts.'),
    metadata: listMetadata,
  })
  .describe('What `district` may be.')
  .register(schemaNames, { id: 'Areas' });
export type AreasResult = z.infer<typeof areasResultSchema>;

export const cuisinesResultSchema = z
  .looseObject({
    cuisines: z.array(z.object({ ...namedShape, count })).describe('The most frequent first.'),
    metadata: listMetadata,
  })
  .describe('What `cuisine` may be.')
  .register(schemaNames, { id: 'Cuisines' });
export type CuisinesResult = z.infer<typeof cuisinesResultSchema>;

export const autocompleteInput = z.strictObject({
  q: z.string().trim().min(1).max(LIMITS.maxQueryLength).describe('What was typed so far.'),
  limit: z
    .int()
    .min(1)
    .max(LIMITS.maxSuggestions)
    .default(LIMITS.defaultSuggestions)
    .describe('Completions at most.'),
  lang,
});

const suggestionSchema = z
  .object({
    kind: z.enum(['restaurant', 'cuisine', 'area']).describe('What it is.'),
    text: z.string().describe('To be shown.'),
    id: z
      .string()
      .describe('Of a restaurant; of a cuisine or an area its name, as searches take it.'),
    district: z
      .string()
      .optional()
      .describe('The area of a restaurant, by which branches of one name differ.'),
    count: countOf('Restaurants of a cuisine or area.').optional(),
  })
  .describe('What may have been meant.')
  .register(schemaNames, { id: 'Suggestion' });

export const suggestionsResultSchema = z
  .looseObject({
    suggestions: z.array(suggestionSchema).describe('The best first.'),
    metadata: listMetadata,
  })
  .describe('How a text may go on.')
  .register(schemaNames, { id: 'Suggestions' });
export type SuggestionsResult = z.infer<typeof suggestionsResultSchema>;

export const catalogueTools = {
  describeCity: describeCityTool,
  similar: similarTool,
  getRestaurants: {
    name: 'get_restaurants',
    title: 'Restaurants by id',
    description:
      'Records of restaurants whose ids are known; to find some take search_restaurants.',
    inputSchema: getRestaurantsInput,
    outputSchema: restaurantsResultSchema,
    annotations: READ_ONLY,
    access: FOR_READERS,
  },
  listAreas: {
    name: 'list_areas',
    title: 'Areas of the city',
    description:
      'Regions, areas and administrative districts with counts: what `districts` may be. For what was ' +
      'typed so far take autocomplete.',
    inputSchema: z.strictObject({ lang }),
    outputSchema: areasResultSchema,
    annotations: READ_ONLY,
    access: FOR_READERS,
  },
  listCuisines: {
    name: 'list_cuisines',
    title: 'Cuisines',
    description: 'All cuisines with counts: what `cuisines` may be.',
    inputSchema: z.strictObject({ lang }),
    outputSchema: cuisinesResultSchema,
    annotations: READ_ONLY,
    access: FOR_READERS,
  },
  autocomplete: {
    name: 'autocomplete',
    title: 'Completions',
    description:
      'Names that begin as a person types, best first; for whole words take search_restaurants with q.',
    inputSchema: autocompleteInput,
    outputSchema: suggestionsResultSchema,
    annotations: READ_ONLY,
    access: FOR_READERS,
  },
} as const satisfies Record<string, ToolDefinition>;
