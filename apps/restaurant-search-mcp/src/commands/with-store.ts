import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreUnusableError, usePlaceStore } from '@tablewise/restaurant-store';
import type { PlaceStore } from '@tablewise/restaurant-store';
import { requireDataFolder } from '@tablewise/service-kit';
import type { CommandContext } from './command.ts';

/** Runs a task on the store, which is there only if the task succeeds where there was none before. */
export async function withStore<T>(
  { database, clock }: CommandContext,
  task: (store: PlaceStore) => Promise<T>,
): Promise<T> {
  if ('path' in database) requireDataFolder(dirname(database.path));
  return await usePlaceStore(database, { clock }, task);
}

/**
 * The same for tasks that only read: they make no database.
 *
 * @throws StoreUnusableError when there is none
 */
export async function withPresentStore<T>(
  context: CommandContext,
  task: (store: PlaceStore) => Promise<T>,
): Promise<T> {
  const { database } = context;
  if ('path' in database && !existsSync(database.path)) {
    throw new StoreUnusableError(database.path, 'there is no database');
  }
  return withStore(context, task);
}
