import { HONG_KONG_CITY } from '@tablewise/restaurant-domain';

/** Of every place of the city that the gazetteer describes. */
export const TIME_ZONE = HONG_KONG_CITY.time_zone;
