import { setImmediate } from 'node:timers/promises';
import type { Place } from '@tablewise/contracts';
import { PlaceIndex } from '@tablewise/restaurant-index';
import type { PlaceStore } from '@tablewise/restaurant-store';

/** Places read between two turns of the event loop: a few milliseconds. */
const BATCH = 500;

/**
 * Builds an index of all places of the store's current generation. Requests are served between
 * batches; only building the index itself, once everything is read, is done in one go.
 */
export async function loadIndex(store: PlaceStore, signal: AbortSignal): Promise<PlaceIndex> {
  for (;;) {
    const generation = store.generation();
    const places = await readInBatches(store.places(), signal);
    // An import that ended meanwhile leaves what was read mixed of two generations: read it again.
    if (store.generation() === generation) return PlaceIndex.build(places, { generation });
  }
}

async function readInBatches(places: Iterable<Place>, signal: AbortSignal): Promise<Place[]> {
  const read: Place[] = [];
  for (const place of places) {
    if (read.push(place) % BATCH === 0) await setImmediate(undefined, { signal });
  }
  return read;
}
