import type { Place } from '@tablewise/contracts';
import type { Random } from '@tablewise/kernel';
import { PRICE_BANDS } from '../records/price-bands.ts';
import type { CuisineKind } from './cuisine-kinds.ts';
import { WeightedChoice, choose } from './weighted-choice.ts';

type Price = Pick<Place, 'price_range' | 'price_level'>;

const SHARE_UNKNOWN = 0.05;
/** A band and its level, as the kind of place has them; one in twenty does not say. */
export function drawPrice(kind: CuisineKind, random: Random): Price {
  if (random() < SHARE_UNKNOWN) return { price_range: 'Not specified' };
  const choice = new WeightedChoice(PRICE_BANDS, ({ level }) => kind.priceWeights[level - 1] ?? 0);
  const { level, ranges } = choice.draw(random);
  return { price_range: choose(ranges, random), price_level: level };
}
