import type { Place } from '@tablewise/contracts';
import { ManualClock } from '@tablewise/kernel';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { publicHolidays } from '@tablewise/restaurant-domain/holidays';
import { PlaceIndex } from '@tablewise/restaurant-index';
import type { SearchSources } from '../search/search-sources.ts';

interface TestSources extends SearchSources {
  readonly clock: ManualClock;
}

/** What tools read, over places in memory. */
export function searchSourcesOver(
  places: readonly Place[],
  { generation = 3, city = HONG_KONG } = {},
): TestSources {
  const calendar = publicHolidays(city.pack);
  const index = PlaceIndex.build(places, { generation, city, calendar });
  const byId = new Map(places.map((place) => [place.id, place]));
  return {
    city,
    calendar,
    clock: new ManualClock(),
    places: {
      index: () => index,
      records: {
        get: (ids) => {
          const found = ids.flatMap((id) => byId.get(id) ?? []);
          return Promise.resolve(new Map(found.map((place) => [place.id, place])));
        },
      },
    },
  };
}
