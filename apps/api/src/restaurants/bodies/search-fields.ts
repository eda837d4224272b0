import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { LIMITS, searchByDistrictInput, searchByMealTypeInput } from '@tablewise/contracts';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { IsCursor, IsNameList, Optional } from './field-rules.ts';
import { descriptionOf } from './description-of.ts';

const MEAL_RULES = ['overlap', 'any'] as const;
/** How much of a meal a place has to be open for. */
export type MealRule = (typeof MEAL_RULES)[number];

const byDistrict = searchByDistrictInput.shape;
const byMealType = searchByMealTypeInput.shape;

/** 1 to 20 names of areas, administrative districts or regions. */
export function Districts(options: { required: boolean }): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      ...options,
      ...nameList(LIMITS.maxDistricts),
      description: descriptionOf(byDistrict.districts),
    }),
    IsNameList(LIMITS.maxDistricts),
  );
}

/** 1 to 10 meals, in any case; whether they are meals is the tool’s to say. */
export function MealTypes(options: { required: boolean }): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      ...options,
      ...nameList(LIMITS.maxMealTypes),
      description: descriptionOf(byMealType.meal_types),
    }),
    IsNameList(LIMITS.maxMealTypes),
  );
}

/** `overlap` where it is absent. */
export function MealRuleChoice(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      required: false,
      enum: MEAL_RULES,
      description: descriptionOf(byMealType.meal_rule),
    }),
    IsIn(MEAL_RULES),
    Optional(),
  );
}

/** 1 to 1,000 places on a page; 20 where it is absent. */
export function PageLimit(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      required: false,
      type: 'integer',
      minimum: 1,
      maximum: LIMITS.maxPageSize,
      description: descriptionOf(byDistrict.limit),
    }),
    Max(LIMITS.maxPageSize),
    Min(1),
    IsInt(),
    Optional(),
  );
}

/** Goes on where an earlier page ended. */
export function PageCursor(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      required: false,
      type: 'string',
      minLength: 1,
      maxLength: LIMITS.maxCursorLength,
      description: descriptionOf(byDistrict.cursor),
    }),
    IsCursor(),
    Optional(),
  );
}

/** 1 to 40 names of fields; whether they are fields is the tool’s to say. */
export function FieldNames(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      required: false,
      ...nameList(LIMITS.maxFields),
      description: descriptionOf(byDistrict.fields),
    }),
    IsNameList(LIMITS.maxFields),
    Optional(),
  );
}

function nameList(maxItems: number) {
  return {
    type: 'array',
    minItems: 1,
    maxItems,
    items: { type: 'string', minLength: 1, maxLength: LIMITS.maxNameLength },
  } as const;
}
