import { HONG_KONG, HONG_KONG_CITY } from '@tablewise/restaurant-domain';
import { publicHolidays } from '@tablewise/restaurant-domain/holidays';

/** What an index does not learn from its places: other names of areas, and holidays. */
export const CITY = {
  calendar: publicHolidays(HONG_KONG_CITY.country),
  gazetteer: HONG_KONG,
};
