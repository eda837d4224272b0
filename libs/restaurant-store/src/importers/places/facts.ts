import type { Place } from '@tablewise/contracts';
import type { City } from '@tablewise/restaurant-domain';
import type { HoursFields } from '../../records/hours-of.ts';
import type { Remark } from '../run/reading.ts';
import { CuisineTags } from './cuisine-tags.ts';
import type { Details, Draft } from './draft.ts';
import { hoursFieldsOf } from './hours-fields.ts';
import { priceOf } from './price-of.ts';
import { PriceReader } from './price-reader.ts';
import type { PriceOutcome } from './price-of.ts';

/** What of a place does not depend on where in the city it is. */
export interface Facts {
  readonly fields: Pick<Place, 'cuisines' | 'meal_type'> &
    Details &
    HoursFields &
    PriceOutcome['fields'];
  /** With what the fields cannot carry, as it came. */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly remarks: readonly Remark[];
}

/** Reads cuisines, hours and price of drafts as the city has them. */
export class FactsReader {
  private readonly tags: CuisineTags;
  private readonly prices: PriceReader;

  constructor(private readonly city: City) {
    this.tags = new CuisineTags(city);
    this.prices = new PriceReader(city);
  }

  of(draft: Draft): Facts {
    const { cuisines, places } = this.tags.sort(draft.cuisines);
    const hours = hoursFieldsOf(draft.hours, this.city.mealPeriods);
    const price = priceOf(draft.price, this.prices);
    return {
      fields: {
        meal_type: [...cuisines],
        cuisines: [...cuisines],
        ...draft.details,
        ...hours.fields,
        ...price.fields,
        // What the record says itself counts more than what its hours suggest.
        meals: { ...hours.fields.meals, ...draft.meals },
      },
      metadata: {
        ...draft.metadata,
        ...price.metadata,
        ...hours.metadata,
        ...(places.length > 0 && { not_cuisines: places }),
      },
      remarks: [
        ...places.map((tag) => ({ reason: 'not_a_cuisine', detail: tag })),
        ...price.remarks,
        ...hours.remarks,
        ...(draft.remarks ?? []),
      ],
    };
  }
}
