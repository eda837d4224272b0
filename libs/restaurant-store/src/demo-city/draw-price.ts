import type { Place } from '@tablewise/contracts';
import type { Random } from '@tablewise/kernel';
import type { CuisineKind } from './cuisine-kinds.ts';
import { WeightedChoice, choose } from './weighted-choice.ts';

type Price = Pick<Place, 'price_range' | 'price_level'>;

const SHARE_UNKNOWN = 0.05;
const BANDS = [
  { level: 1, ranges: ['Below $50', '$51-100'] },
  { level: 2, ranges: ['$101-200'] },
  { level: 3, ranges: ['$201-400'] },
  { level: 4, ranges: ['$401-800', '$401-800', 'Above $801'] },
] as const;

export function drawPrice(kind: CuisineKind, random: Random): Price {
  if (random() < SHARE_UNKNOWN) return { price_range: 'Not specified' };
  const choice = new WeightedChoice(BANDS, ({ level }) => kind.priceWeights[level - 1] ?? 0);
  const { level, ranges } = choice.draw(random);
  return { price_range: choose(ranges, random), price_level: level };
}
