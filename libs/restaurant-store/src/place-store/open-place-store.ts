import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { SystemClock } from '@tablewise/kernel';
import type { Clock } from '@tablewise/kernel';
import { migrate } from '../migrations/migrate.ts';
import { SqliteDatabase } from '../sqlite/sqlite-database.ts';
import { StoreUnusableError } from '../sqlite/store-unusable.error.ts';
import { PlaceStore } from './place-store.ts';

export interface PlaceStoreOptions {
  /** The database file. It, and its folder, are made when missing. */
  readonly path: string;
  readonly clock?: Clock;
}

/**
 * Opens the store, bringing its schema up to date. A new one is empty, generation 0.
 *
 * @throws StoreCorruptError (file untouched), StoreVersionError, StoreLockedError,
 *   StoreUnusableError
 */
export function openPlaceStore({ path, clock = new SystemClock() }: PlaceStoreOptions): PlaceStore {
  makeFolder(path);
  const database = SqliteDatabase.open(path);
  try {
    migrate(database, path);
    database.useWriteAheadLog();
    return new PlaceStore(database, path, clock);
  } catch (error) {
    database.close();
    throw error;
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new StoreUnusableError(path, 'its folder cannot be made', error);
  }
}
