import type { RankingMethod } from '@tablewise/contracts';
import { PickChoice, RankingMethodChoice, Restaurants, Seed, Strict } from './reasoning-fields.ts';
import type { Pick } from './reasoning-fields.ts';

export class RecommendBody {
  @Restaurants()
  readonly restaurants!: unknown[];

  @RankingMethodChoice()
  readonly ranking_method?: RankingMethod;

  @PickChoice()
  readonly pick?: Pick;

  @Seed()
  readonly seed?: number;

  @Strict()
  readonly strict?: boolean;
}
