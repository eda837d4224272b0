import { NO_PRICE } from '@tablewise/contracts';
import type { Place } from '@tablewise/contracts';
import type { PriceReader } from './price-reader.ts';
import type { Remark } from '../run/reading.ts';

/** What a record says of its price. */
export interface GivenPrice {
  /** A band, an amount per head or a range of them, as it is written. */
  readonly range?: string | undefined;
  /** 1 to 4; it counts more than the band's own. */
  readonly level?: number | undefined;
}

/** The fields that follow from a price, and what is to be said of the rest. */
export interface PriceOutcome {
  readonly fields: Pick<Place, 'price_range' | 'price_level'>;
  /** What the fields cannot carry, as it came. */
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly remarks: readonly Remark[];
}

/** The band and the level of a price as a record has it. */
export function priceOf({ range, level }: GivenPrice = {}, prices: PriceReader): PriceOutcome {
  const given = range?.trim() ?? '';
  const price = given === '' ? undefined : prices.read(given);
  const fields = {
    price_range: NO_PRICE,
    ...price,
    ...(level !== undefined && { price_level: level }),
  };
  const isSilent = given === '' || given.toLowerCase() === NO_PRICE.toLowerCase();
  if (price !== undefined || isSilent) return { fields, remarks: [] };
  return {
    fields,
    metadata: { price_not_understood: given },
    remarks: [{ reason: 'price_not_understood', detail: given }],
  };
}
