import type { Clock } from '@tablewise/kernel';
import type { City, HolidayCalendar } from '@tablewise/restaurant-domain';
import type { PlaceIndex } from '@tablewise/restaurant-index';
import type { PlaceRecords } from '../places/place-records.ts';

/** What the tools read. */
export interface SearchSources {
  readonly city: City;
  readonly calendar: HolidayCalendar;
  readonly clock: Clock;
  readonly places: {
    /** The index to search now; throws DataNotLoadedError. */
    index(): PlaceIndex;
    readonly records: Pick<PlaceRecords, 'get'>;
  };
}
