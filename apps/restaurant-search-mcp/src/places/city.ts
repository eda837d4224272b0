import { HONG_KONG } from '@tablewise/restaurant-domain';
import { publicHolidays } from '@tablewise/restaurant-domain/holidays';

/** What an index does not learn from its places: other names of areas, and holidays. */
export const CITY = { calendar: publicHolidays('HK'), gazetteer: HONG_KONG };
