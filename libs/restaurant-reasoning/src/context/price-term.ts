import type { PlaceOnPage, Wishes } from '@tablewise/contracts';
import { HONG_KONG_CITY } from '@tablewise/restaurant-domain';
import { UNKNOWN, toneOf } from './wish-term.ts';
import type { WishTerm } from './wish-term.ts';

/** From the lowest level to the highest. */
const WIDEST_GAP = 3;
const LEVEL_OF_RANGE = new Map<string, number>(
  HONG_KONG_CITY.price_bands.map(({ label, level }) => [label, level]),
);

/** 1 for a level that is wanted, a third less for each level between. */
export function priceTerm({ price_levels: wanted }: Wishes): WishTerm | undefined {
  if (wanted === undefined) return undefined;
  const valueOf = (level: number | undefined): number =>
    level === undefined
      ? UNKNOWN
      : 1 - Math.min(...wanted.map((wish) => Math.abs(wish - level))) / WIDEST_GAP;
  return {
    term: 'price',
    value: (place) => valueOf(levelOf(place)),
    reasons: (place) => {
      const level = levelOf(place);
      if (level === undefined) return [{ kind: 'unknown', tone: 'caution', what: 'price' }];
      const tone = wanted.includes(level) ? 'strength' : toneOf(valueOf(level) - UNKNOWN);
      return [{ kind: 'price', tone, price_level: level, wanted }];
    },
  };
}

function levelOf({ price_level: level, price_range: range }: PlaceOnPage): number | undefined {
  return level ?? (range === undefined ? undefined : LEVEL_OF_RANGE.get(range));
}
