import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { placeOnPageSchema } from '../place.ts';
import { READ_ONLY } from './tool-definition.ts';
import type { ToolDefinition } from './tool-definition.ts';

const name = z.string().trim().min(1).max(LIMITS.maxNameLength);

const districts = z
  .array(name)
  .min(1)
  .max(LIMITS.maxDistricts)
  .describe(
    'Areas such as "Central district", "TST" or "銅鑼灣"; any spelling the gazetteer knows. ' +
      'A place matches when it is in any of them.',
  );

const mealTypes = z
  .array(name)
  .min(1)
  .max(LIMITS.maxMealTypes)
  .describe('breakfast, lunch, dinner; any case. A place matches when it serves any of them.');

const pageShape = {
  limit: z
    .int()
    .min(1)
    .max(LIMITS.maxPageSize)
    .default(LIMITS.defaultPageSize)
    .describe('Places on a page.'),
  cursor: z
    .string()
    .min(1)
    .max(LIMITS.maxCursorLength)
    .optional()
    .describe('next_cursor of the page before.'),
  fields: z
    .array(name)
    .min(1)
    .max(LIMITS.maxFields)
    .optional()
    .describe('Only these fields of each restaurant; id, name and sentiment always come.'),
};

const mealRule = z
  .enum(['overlap', 'any'])
  .default('overlap')
  .describe(
    'overlap: open for at least 45 minutes of the meal. any: open at any minute of it, both ' +
      'inclusive, as the original design had it.',
  );

export const searchByDistrictInput = z.strictObject({ districts, ...pageShape });
export const searchByMealTypeInput = z.strictObject({
  meal_types: mealTypes,
  meal_rule: mealRule,
  ...pageShape,
});
export const searchCombinedInput = z
  .strictObject({
    districts: districts.optional(),
    meal_types: mealTypes.optional(),
    meal_rule: mealRule,
    ...pageShape,
  })
  .refine((input) => input.districts !== undefined || input.meal_types !== undefined, {
    message: 'give districts, meal_types or both',
  });

const counts = z.record(z.string(), z.int().nonnegative());

export const searchResultSchema = z.looseObject({
  restaurants: z.array(placeOnPageSchema),
  count: z.int().nonnegative().describe('Restaurants on this page.'),
  total: z.int().nonnegative().describe('Restaurants on all pages.'),
  next_cursor: z.string().optional().describe('Absent on the last page.'),
  metadata: z.looseObject({
    search_type: z.enum(['district', 'meal_type', 'combined']),
    search_criteria: z.looseObject({
      districts: z.array(z.string()).optional(),
      normalized_districts: z.array(z.string()).optional(),
      meal_types: z.array(z.string()).optional(),
    }),
    district_counts: counts.optional().describe('Over all pages.'),
    meal_type_counts: counts.optional().describe('Over all pages.'),
    meal_periods: z.record(z.string(), z.string()).optional(),
    unknown_hours: z
      .int()
      .nonnegative()
      .optional()
      .describe('Places left out because their hours are unknown.'),
    available_districts: z.record(z.string(), z.array(z.string())).optional(),
    generation: z.int().nonnegative().describe('Grows by one with each change of the data.'),
    attribution: z.array(z.string()).describe("What the sources' licences ask to be shown."),
  }),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

export const searchTools = {
  byDistrict: {
    name: 'search_restaurants_by_district',
    title: 'Restaurants by district',
    description: 'Restaurants in one or more areas of the city, the best-voted first.',
    inputSchema: searchByDistrictInput,
    outputSchema: searchResultSchema,
    annotations: READ_ONLY,
  },
  byMealType: {
    name: 'search_restaurants_by_meal_type',
    title: 'Restaurants by meal',
    description:
      'Restaurants that are open for breakfast (07:00-11:29), lunch (11:30-17:29) or dinner ' +
      '(17:30-22:30), the best-voted first.',
    inputSchema: searchByMealTypeInput,
    outputSchema: searchResultSchema,
    annotations: READ_ONLY,
  },
  combined: {
    name: 'search_restaurants_combined',
    title: 'Restaurants by district and meal',
    description:
      'Restaurants in any of the districts that serve any of the meals, the best-voted first. ' +
      'Give districts, meal_types or both.',
    inputSchema: searchCombinedInput,
    outputSchema: searchResultSchema,
    annotations: READ_ONLY,
  },
} as const satisfies Record<string, ToolDefinition>;
