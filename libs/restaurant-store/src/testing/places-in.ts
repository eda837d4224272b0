import type { Place } from '@tablewise/contracts';
import type { PlaceStore } from '../place-store/place-store.ts';

/** All places of a store, by id. */
export async function placesIn(store: PlaceStore): Promise<Place[]> {
  const { batches } = await store.snapshot();
  const places: Place[] = [];
  for await (const batch of batches) places.push(...batch);
  return places.sort((a, b) => (a.id < b.id ? -1 : 1));
}
