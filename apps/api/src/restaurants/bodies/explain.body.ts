import { explainInput } from '@tablewise/contracts';
import type { z } from 'zod';
import { ContractField } from './contract-field.ts';

const { shape } = explainInput;
type Arguments = z.output<typeof explainInput>;

/** The arguments of `explain_recommendation`; rules between them are the contract’s. */
export class ExplainBody implements Arguments {
  @ContractField(shape.restaurants)
  readonly restaurants!: Arguments['restaurants'];

  @ContractField(shape.id)
  readonly id!: Arguments['id'];

  @ContractField(shape.ranking_method)
  readonly ranking_method!: Arguments['ranking_method'];

  @ContractField(shape.wishes)
  readonly wishes?: Arguments['wishes'];

  @ContractField(shape.prior)
  readonly prior!: Arguments['prior'];

  @ContractField(shape.diversity)
  readonly diversity!: Arguments['diversity'];

  @ContractField(shape.reviews)
  readonly reviews?: Arguments['reviews'];

  @ContractField(shape.lang)
  readonly lang!: Arguments['lang'];

  @ContractField(shape.strict)
  readonly strict!: Arguments['strict'];
}
