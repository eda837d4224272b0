import { PlaceIndex } from '@tablewise/restaurant-index';
import type { IndexOptions } from '@tablewise/restaurant-index';
import type { PlaceStore } from '@tablewise/restaurant-store';

/** An index of all places of the store's current generation. Blocks its thread while it builds. */
export async function buildIndex(
  store: PlaceStore,
  city: Omit<IndexOptions, 'generation'>,
  signal?: AbortSignal,
): Promise<PlaceIndex> {
  const { generation, batches } = await store.snapshot(signal);
  return PlaceIndex.buildFrom(batches, { generation, ...city });
}
