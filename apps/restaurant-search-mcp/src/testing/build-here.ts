import type { Surroundings } from '@tablewise/restaurant-index';
import { openPlaceStore } from '@tablewise/restaurant-store';
import type { StoreLocation } from '@tablewise/restaurant-store';
import { buildIndex } from '../places/build-index.ts';
import type { IndexBuilder } from '../places/index-builder.ts';

/** Builds in this thread: the thread of its own runs compiled files. */
export function buildHere(location: StoreLocation, surroundings: Surroundings): IndexBuilder {
  return {
    build: async (signal) => {
      const store = await openPlaceStore(location);
      try {
        return await buildIndex(store, surroundings, signal);
      } finally {
        await store.close();
      }
    },
    close: () => Promise.resolve(),
  };
}
