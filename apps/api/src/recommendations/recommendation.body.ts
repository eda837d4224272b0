import type { z } from 'zod';
import { ContractField } from '../restaurants/bodies/contract-field.ts';
import { recommendationFields } from './recommendation-input.ts';

const { shape } = recommendationFields;
type Asked = z.output<typeof recommendationFields>;

/** The fields of `recommendationFields`, each checked by its schema there. */
export class RecommendationBody implements Asked {
  @ContractField(shape.districts)
  readonly districts?: Asked['districts'];

  @ContractField(shape.level)
  readonly level?: Asked['level'];

  @ContractField(shape.meal_types)
  readonly meal_types?: Asked['meal_types'];

  @ContractField(shape.meal_rule)
  readonly meal_rule!: Asked['meal_rule'];

  @ContractField(shape.meal_day)
  readonly meal_day?: Asked['meal_day'];

  @ContractField(shape.q)
  readonly q?: Asked['q'];

  @ContractField(shape.near)
  readonly near?: Asked['near'];

  @ContractField(shape.radius_m)
  readonly radius_m?: Asked['radius_m'];

  @ContractField(shape.box)
  readonly box?: Asked['box'];

  @ContractField(shape.open_now)
  readonly open_now!: Asked['open_now'];

  @ContractField(shape.open_at)
  readonly open_at?: Asked['open_at'];

  @ContractField(shape.include_unknown)
  readonly include_unknown!: Asked['include_unknown'];

  @ContractField(shape.cuisines)
  readonly cuisines?: Asked['cuisines'];

  @ContractField(shape.price_levels)
  readonly price_levels?: Asked['price_levels'];

  @ContractField(shape.min_score)
  readonly min_score?: Asked['min_score'];

  @ContractField(shape.min_votes)
  readonly min_votes?: Asked['min_votes'];

  @ContractField(shape.lang)
  readonly lang?: Asked['lang'];

  @ContractField(shape.wishes)
  readonly wishes?: Asked['wishes'];

  @ContractField(shape.ranking_method)
  readonly ranking_method!: Asked['ranking_method'];

  @ContractField(shape.prior)
  readonly prior!: Asked['prior'];

  @ContractField(shape.diversity)
  readonly diversity!: Asked['diversity'];

  @ContractField(shape.pick)
  readonly pick!: Asked['pick'];

  @ContractField(shape.seed)
  readonly seed?: Asked['seed'];

  @ContractField(shape.limit)
  readonly limit!: Asked['limit'];
}
