import { PlaceIndex } from '@tablewise/restaurant-index';
import type { Surroundings } from '@tablewise/restaurant-index';
import type { PlaceStore } from '@tablewise/restaurant-store';

/** An index of all places of the store's current generation. Blocks its thread while it builds. */
export async function buildIndex(
  store: PlaceStore,
  surroundings: Surroundings,
  signal?: AbortSignal,
): Promise<PlaceIndex> {
  const { generation, batches } = await store.snapshot(signal);
  return PlaceIndex.buildFrom(batches, { generation, ...surroundings });
}
