import { analyzeSentimentInput } from '@tablewise/contracts';
import type { z } from 'zod';
import { ContractField } from './contract-field.ts';

const { shape } = analyzeSentimentInput;
type Arguments = z.output<typeof analyzeSentimentInput>;

/** The arguments of `analyze_restaurant_sentiment`. */
export class AnalyzeBody implements Arguments {
  @ContractField(shape.restaurants)
  readonly restaurants!: Arguments['restaurants'];

  @ContractField(shape.ranking_method)
  readonly ranking_method!: Arguments['ranking_method'];

  @ContractField(shape.reviews)
  readonly reviews?: Arguments['reviews'];

  @ContractField(shape.strict)
  readonly strict!: Arguments['strict'];
}
