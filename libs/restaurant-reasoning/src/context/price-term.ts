import type { PlaceOnPage, Wishes } from '@tablewise/contracts';
import type { PriceScale } from '@tablewise/restaurant-domain';
import type { Occasion } from './occasion.ts';
import { UNKNOWN, toneOf } from './wish-term.ts';
import type { WishTerm } from './wish-term.ts';

/** From the lowest level to the highest. */
const WIDEST_GAP = 3;

/** 1 for a level that is wanted, a third less for each level between. */
export function priceTerm(
  { price_levels: wanted }: Wishes,
  { prices }: Pick<Occasion, 'prices'>,
): WishTerm | undefined {
  if (wanted === undefined) return undefined;
  const valueOf = (level: number | undefined): number =>
    level === undefined
      ? UNKNOWN
      : 1 - Math.min(...wanted.map((wish) => Math.abs(wish - level))) / WIDEST_GAP;
  return {
    term: 'price',
    value: (place) => valueOf(levelOf(place, prices)),
    reasons: (place) => {
      const level = levelOf(place, prices);
      if (level === undefined) return [{ kind: 'unknown', tone: 'caution', what: 'price' }];
      const tone = wanted.includes(level) ? 'strength' : toneOf(valueOf(level) - UNKNOWN);
      return [{ kind: 'price', tone, price_level: level, wanted }];
    },
  };
}

function levelOf(
  { price_level: level, price_range: range }: PlaceOnPage,
  prices: PriceScale,
): number | undefined {
  return level ?? (range === undefined ? undefined : prices.labelled(range)?.price_level);
}
