import type { Place } from '@tablewise/contracts';
import { ManualClock } from '@tablewise/kernel';
import { Gazetteer } from '@tablewise/restaurant-domain';
import { PlaceIndex } from '@tablewise/restaurant-index';
import { CITY } from '../places/city.ts';
import type { SearchSources } from '../search/search-sources.ts';

interface TestSources extends SearchSources {
  readonly clock: ManualClock;
}

/** What tools read, over places in memory. */
export function searchSourcesOver(places: readonly Place[], generation = 3): TestSources {
  const index = PlaceIndex.build(places, { generation, ...CITY });
  const byId = new Map(places.map((place) => [place.id, place]));
  return {
    gazetteer: new Gazetteer(CITY.gazetteer),
    calendar: CITY.calendar,
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
