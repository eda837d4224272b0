import { NO_PRICE } from '@tablewise/contracts';
import type { Place } from '@tablewise/contracts';
import type { Random } from '@tablewise/kernel';
import type { PriceScale } from '@tablewise/restaurant-domain';
import type { CuisineKind } from './cuisine-kinds.ts';
import { WeightedChoice, choose } from './weighted-choice.ts';

type Price = Pick<Place, 'price_range' | 'price_level'>;

const LEVELS = [1, 2, 3, 4] as const;
const SHARE_UNKNOWN = 0.05;
/** A band and its level, as the kind of place has them; one in twenty does not say. */
export function drawPrice(kind: CuisineKind, prices: PriceScale, random: Random): Price {
  if (random() < SHARE_UNKNOWN) return { price_range: NO_PRICE };
  const choice = new WeightedChoice(LEVELS, (level) =>
    prices.ofLevel(level).length === 0 ? 0 : (kind.priceWeights[level - 1] ?? 0),
  );
  return { ...choose(prices.ofLevel(choice.draw(random)), random) };
}
