import { z } from 'zod';
import { withRules } from '../input-rules.ts';
import type { InputRule } from '../input-rules.ts';
import {
  MEAL_RULE_NEEDS_MEALS,
  districts,
  mealRule,
  mealTypes,
  pageShape,
} from './search-fields.ts';
import { searchRestaurantsInput } from './search-restaurants.ts';
import { searchResultSchema } from './search-result.ts';
import { FOR_READERS, READ_ONLY } from './tool-definition.ts';
import type { ToolDefinition } from './tool-definition.ts';

export const searchByDistrictInput = z.strictObject({ districts, ...pageShape });
export const searchByMealTypeInput = z.strictObject({
  meal_types: mealTypes,
  meal_rule: mealRule,
  ...pageShape,
});
const searchCombinedFields = z.strictObject({
  districts: districts.optional(),
  meal_types: mealTypes.optional(),
  meal_rule: mealRule,
  ...pageShape,
});

/** Of the search by district and meal. */
export const COMBINED_RULES: readonly InputRule<z.output<typeof searchCombinedFields>>[] = [
  {
    path: ['districts'],
    detail: 'give districts, meal_types or both',
    isBroken: (input) => input.districts === undefined && input.meal_types === undefined,
  },
  MEAL_RULE_NEEDS_MEALS,
];

export const searchCombinedInput = withRules(searchCombinedFields, COMBINED_RULES);

export const searchTools = {
  byDistrict: {
    name: 'search_restaurants_by_district',
    title: 'Restaurants by district',
    description:
      'Of the original design, narrow: restaurants of areas, the best-voted first. Take ' +
      'search_restaurants, which does this and more, unless a caller insists.',
    inputSchema: searchByDistrictInput,
    outputSchema: searchResultSchema,
    annotations: READ_ONLY,
    access: FOR_READERS,
  },
  byMealType: {
    name: 'search_restaurants_by_meal_type',
    title: 'Restaurants by meal',
    description:
      'Of the original design, narrow: restaurants by meal (describe_city has the hours). Take ' +
      'search_restaurants instead, as it does more.',
    inputSchema: searchByMealTypeInput,
    outputSchema: searchResultSchema,
    annotations: READ_ONLY,
    access: FOR_READERS,
  },
  combined: {
    name: 'search_restaurants_combined',
    title: 'Restaurants by district and meal',
    description:
      'Of the original design, narrow: restaurants by areas, meals or both. Take search_restaurants ' +
      'instead, as it does more.',
    inputSchema: searchCombinedInput,
    outputSchema: searchResultSchema,
    annotations: READ_ONLY,
    access: FOR_READERS,
  },
  search: {
    name: 'search_restaurants',
    title: 'Restaurants by anything',
    description:
      'The search to take: by place, meal, time, text, cuisine, price and votes, in any combination ' +
      'and order, with counts by facet. For a choice, hand all it finds to recommend_restaurants; of ' +
      'known ids take get_restaurants.',
    inputSchema: searchRestaurantsInput,
    outputSchema: searchResultSchema,
    annotations: READ_ONLY,
    access: FOR_READERS,
  },
} as const satisfies Record<string, ToolDefinition>;
