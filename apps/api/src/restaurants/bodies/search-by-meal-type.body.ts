import { FieldNames, MealRuleChoice, MealTypes, PageCursor, PageLimit } from './search-fields.ts';
import type { MealRule } from './search-fields.ts';

/** The arguments of `search_restaurants_by_meal_type`. */
export class SearchByMealTypeBody {
  @MealTypes({ required: true })
  readonly meal_types!: string[];

  @MealRuleChoice()
  readonly meal_rule?: MealRule;

  @PageLimit()
  readonly limit?: number;

  @PageCursor()
  readonly cursor?: string;

  @FieldNames()
  readonly fields?: string[];
}
