import { z } from 'zod';
import { districts, mealRule, mealRuleNeedsMeals, mealTypes, pageShape } from './search-fields.ts';
import { searchRestaurantsInput } from './search-restaurants.ts';
import { searchResultSchema } from './search-result.ts';
import { READ_ONLY } from './tool-definition.ts';
import type { ToolDefinition } from './tool-definition.ts';

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
  })
  .refine((input) => !mealRuleNeedsMeals.isBroken(input), {
    path: [mealRuleNeedsMeals.path],
    message: mealRuleNeedsMeals.message,
  });

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
  search: {
    name: 'search_restaurants',
    title: 'Restaurants by anything',
    description:
      'Restaurants by place, meal, time, text, cuisine, price and votes, in any combination and ' +
      'several orders, with counts by facet.',
    inputSchema: searchRestaurantsInput,
    outputSchema: searchResultSchema,
    annotations: READ_ONLY,
  },
} as const satisfies Record<string, ToolDefinition>;
