import { compareInput } from '@tablewise/contracts';
import type { z } from 'zod';
import { ContractField } from './contract-field.ts';

const { shape } = compareInput;
type Arguments = z.output<typeof compareInput>;

/** The arguments of `compare_restaurants`; rules between them are the contract’s. */
export class CompareBody implements Arguments {
  @ContractField(shape.restaurants)
  readonly restaurants!: Arguments['restaurants'];

  @ContractField(shape.ids)
  readonly ids!: Arguments['ids'];

  @ContractField(shape.ranking_method)
  readonly ranking_method!: Arguments['ranking_method'];

  @ContractField(shape.wishes)
  readonly wishes?: Arguments['wishes'];

  @ContractField(shape.prior)
  readonly prior!: Arguments['prior'];

  @ContractField(shape.reviews)
  readonly reviews?: Arguments['reviews'];

  @ContractField(shape.lang)
  readonly lang!: Arguments['lang'];

  @ContractField(shape.strict)
  readonly strict!: Arguments['strict'];
}
