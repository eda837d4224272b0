import { applyDecorators } from '@nestjs/common';
import { ValidateBy, ValidateIf } from 'class-validator';
import { Optional } from './field-rules.ts';
import {
  Districts,
  FieldNames,
  MealRuleChoice,
  MealTypes,
  PageCursor,
  PageLimit,
} from './search-fields.ts';
import type { MealRule } from './search-fields.ts';

/** Districts, meal types or both. */
export class SearchCombinedBody {
  @Districts({ required: false })
  @RequiredWithoutMealTypes()
  readonly districts?: string[];

  @MealTypes({ required: false })
  @Optional()
  readonly meal_types?: string[];

  @MealRuleChoice()
  readonly meal_rule?: MealRule;

  @PageLimit()
  readonly limit?: number;

  @PageCursor()
  readonly cursor?: string;

  @FieldNames()
  readonly fields?: string[];
}

function RequiredWithoutMealTypes(): PropertyDecorator {
  return applyDecorators(
    ValidateBy({
      name: 'isGivenWithoutMealTypes',
      validator: {
        validate: (value: unknown) => value !== undefined,
        defaultMessage: () => 'give districts, meal_types or both',
      },
    }),
    ValidateIf(
      (body: SearchCombinedBody, value: unknown) =>
        value !== undefined || body.meal_types === undefined,
    ),
  );
}
