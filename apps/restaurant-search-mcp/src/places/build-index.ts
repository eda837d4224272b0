import { HONG_KONG } from '@tablewise/restaurant-domain';
import { publicHolidays } from '@tablewise/restaurant-domain/holidays';
import { PlaceIndex } from '@tablewise/restaurant-index';
import type { PlaceStore } from '@tablewise/restaurant-store';

/** The city that an index does not learn from its places: holidays, and other names of areas. */
export const CITY = { calendar: publicHolidays('HK'), gazetteer: HONG_KONG };

/** An index of all places of the store's current generation. Blocks its thread while it builds. */
export async function buildIndex(store: PlaceStore, signal?: AbortSignal): Promise<PlaceIndex> {
  const { generation, batches } = await store.snapshot(signal);
  return PlaceIndex.buildFrom(batches, { generation, ...CITY });
}
