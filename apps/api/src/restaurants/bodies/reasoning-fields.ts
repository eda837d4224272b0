import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { LIMITS, RANKING_METHODS, recommendInput } from '@tablewise/contracts';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Max,
  Min,
} from 'class-validator';
import { descriptionOf } from './description-of.ts';
import { Optional } from './field-rules.ts';

const PICKS = ['best', 'random'] as const;
export type Pick = (typeof PICKS)[number];

/** The contract bounds a seed to 32 bits. */
const MAX_SEED = 2 ** 32 - 1;

const { shape } = recommendInput;

/** The records themselves are the tool's matter: a faulty one is named in the answer's `rejected`. */
export function Restaurants(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: 'array',
      minItems: 1,
      maxItems: LIMITS.maxRestaurants,
      items: { type: 'object', additionalProperties: true },
      description: descriptionOf(shape.restaurants),
    }),
    ArrayMaxSize(LIMITS.maxRestaurants),
    ArrayMinSize(1),
    IsArray(),
  );
}

export function RankingMethodChoice(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      required: false,
      enum: RANKING_METHODS,
      default: 'sentiment_likes',
      description: descriptionOf(shape.ranking_method),
    }),
    IsIn(RANKING_METHODS),
    Optional(),
  );
}

export function PickChoice(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      required: false,
      enum: PICKS,
      default: 'best',
      description: descriptionOf(shape.pick),
    }),
    IsIn(PICKS),
    Optional(),
  );
}

export function Seed(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      required: false,
      type: 'integer',
      minimum: 0,
      maximum: MAX_SEED,
      description: descriptionOf(shape.seed),
    }),
    Max(MAX_SEED),
    Min(0),
    IsInt(),
    Optional(),
  );
}

export function Strict(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      required: false,
      type: 'boolean',
      default: false,
      description: descriptionOf(shape.strict),
    }),
    IsBoolean(),
    Optional(),
  );
}
