import type { Place } from '@tablewise/contracts';
import { HONG_KONG_CITY } from '@tablewise/restaurant-domain';

/** A band of money per head, or `Not specified`. */
export type PriceRange = Place['price_range'];

/** Which bands of money per head make a price level. */
export const PRICE_BANDS: readonly {
  readonly level: number;
  readonly ranges: readonly PriceRange[];
}[] = [1, 2, 3, 4].map((level) => ({
  level,
  ranges: HONG_KONG_CITY.price_bands
    .filter((band) => band.level === level)
    .map(({ label }) => label),
}));
