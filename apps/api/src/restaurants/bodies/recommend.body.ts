import { recommendInput } from '@tablewise/contracts';
import type { z } from 'zod';
import { ContractField } from './contract-field.ts';

const { shape } = recommendInput;
type Arguments = z.output<typeof recommendInput>;

/** The arguments of `recommend_restaurants`; rules between them are the contract’s. */
export class RecommendBody implements Arguments {
  @ContractField(shape.restaurants)
  readonly restaurants!: Arguments['restaurants'];

  @ContractField(shape.total)
  readonly total?: Arguments['total'];

  @ContractField(shape.ranking_method)
  readonly ranking_method?: Arguments['ranking_method'];

  @ContractField(shape.wishes)
  readonly wishes?: Arguments['wishes'];

  @ContractField(shape.prior)
  readonly prior!: Arguments['prior'];

  @ContractField(shape.diversity)
  readonly diversity!: Arguments['diversity'];

  @ContractField(shape.reviews)
  readonly reviews?: Arguments['reviews'];

  @ContractField(shape.pick)
  readonly pick!: Arguments['pick'];

  @ContractField(shape.seed)
  readonly seed?: Arguments['seed'];

  @ContractField(shape.lang)
  readonly lang!: Arguments['lang'];

  @ContractField(shape.strict)
  readonly strict!: Arguments['strict'];
}
