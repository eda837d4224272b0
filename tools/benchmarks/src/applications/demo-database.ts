import { HONG_KONG } from '@tablewise/restaurant-domain';
import { buildDemoCity, openPlaceStore } from '@tablewise/restaurant-store';

/** Fills an empty database, a file or PostgreSQL's, with a demo city. */
export async function fillDemoDatabase(
  location: Parameters<typeof openPlaceStore>[0],
  { size, seed }: { readonly size: number; readonly seed: number },
): Promise<void> {
  const store = await openPlaceStore(location);
  await buildDemoCity(store, { size, seed, city: HONG_KONG, force: false });
  await store.close();
}
