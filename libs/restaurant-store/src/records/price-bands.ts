import type { Place } from '@tablewise/contracts';

/** A band of money per head, or `Not specified`. */
export type PriceRange = Place['price_range'];

/** Which bands of money per head make a price level. */
export const PRICE_BANDS: readonly {
  readonly level: number;
  readonly ranges: readonly PriceRange[];
}[] = [
  { level: 1, ranges: ['Below $50', '$51-100'] },
  { level: 2, ranges: ['$101-200'] },
  { level: 3, ranges: ['$201-400'] },
  { level: 4, ranges: ['$401-800', 'Above $801'] },
];
