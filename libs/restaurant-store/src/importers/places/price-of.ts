import { PRICE_RANGES } from '@tablewise/contracts';
import { PRICE_BANDS } from '../../records/price-bands.ts';
import type { Remark } from '../run/reading.ts';
import type { Draft } from './draft.ts';

/** The price, undefined where none is given or understood, and what is to be said of it. */
export interface PriceOutcome {
  readonly price: Draft['price'];
  readonly remarks: readonly Remark[];
}

/** The band that a record names, and the level that follows from it. */
export function priceOf(given: string | undefined): PriceOutcome {
  if (given === undefined || given.trim() === '') return { price: undefined, remarks: [] };
  const price_range = PRICE_RANGES.find((range) => folded(range) === folded(given));
  if (price_range === undefined) {
    const remarks = [{ reason: 'price_not_understood', detail: given }];
    return { price: undefined, remarks };
  }
  const level = PRICE_BANDS.find(({ ranges }) => ranges.includes(price_range))?.level;
  const price = { price_range, ...(level !== undefined && { price_level: level }) };
  return { price, remarks: [] };
}

function folded(range: string): string {
  return range.toLowerCase().replaceAll(/\s/gu, '');
}
