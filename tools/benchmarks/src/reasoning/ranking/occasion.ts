import { HONG_KONG } from '@tablewise/restaurant-domain';
import { publicHolidays } from '@tablewise/restaurant-domain/holidays';

/** When calls are made, and where. */
export const OCCASION = {
  now: new Date(0),
  calendar: publicHolidays({ country: 'HK' }),
  prices: HONG_KONG.prices,
};
