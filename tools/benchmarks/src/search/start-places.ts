import { SystemClock, silentLogger } from '@tablewise/kernel';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import type { PlaceIndex, Surroundings } from '@tablewise/restaurant-index';
import type { PlaceStore, StoreLocation } from '@tablewise/restaurant-store';
import { applicationModule } from '../applications/application-file.ts';

/** The search server's own: an index that follows a store, and records by id. */
export interface CurrentPlaces {
  readonly records: object;
  index(): PlaceIndex;
  load(): Promise<void>;
  run(): Promise<void>;
  close(): Promise<void>;
}

interface CurrentPlacesModule {
  CurrentPlaces: new (options: object) => CurrentPlaces;
}

interface BuilderModule {
  ThreadIndexBuilder: new (location: StoreLocation, surroundings: Surroundings) => object;
}

/** Loaded already. What is wrong with the store is thrown here, or by `run`, once it is called. */
export async function startPlaces(
  store: PlaceStore,
  location: StoreLocation,
): Promise<CurrentPlaces> {
  const app = 'restaurant-search-mcp';
  const { CurrentPlaces } = await applicationModule<CurrentPlacesModule>(
    [app, 'places/current-places.js'],
    'CurrentPlaces',
  );
  const { ThreadIndexBuilder } = await applicationModule<BuilderModule>(
    [app, 'places/thread-index-builder.js'],
    'ThreadIndexBuilder',
  );
  const places = new CurrentPlaces({
    store,
    city: HONG_KONG,
    builder: new ThreadIndexBuilder(location, { city: HONG_KONG }),
    logger: silentLogger,
    clock: new SystemClock(),
  });
  await places.load();
  return places;
}
