import type { HolidayCalendar, PriceScale } from '@tablewise/restaurant-domain';

/** What a call does not say itself. */
export interface Occasion {
  /** The time of the call: when a party comes that does not say when. */
  readonly now: Date;
  /** The holidays that the search goes by, so that the two agree about hours. */
  readonly calendar: HolidayCalendar;
  /** The city's: some records have a price by its label alone. */
  readonly prices: PriceScale;
}
