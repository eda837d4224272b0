import type { RankingMethod } from '@tablewise/contracts';
import { RankingMethodChoice, Restaurants, Strict } from './reasoning-fields.ts';

export class AnalyzeBody {
  @Restaurants()
  readonly restaurants!: unknown[];

  @RankingMethodChoice()
  readonly ranking_method?: RankingMethod;

  @Strict()
  readonly strict?: boolean;
}
