import { openPlaceStore } from '@tablewise/restaurant-store';
import type { PlaceStore } from '@tablewise/restaurant-store';
import type { CommandContext } from './command.ts';

/** Opens the store for a task and closes it after, whatever comes of it. */
export async function withStore<T>(
  { database, clock }: CommandContext,
  task: (store: PlaceStore) => Promise<T>,
): Promise<T> {
  const store = await openPlaceStore(database, { clock });
  try {
    return await task(store);
  } finally {
    await store.close();
  }
}
