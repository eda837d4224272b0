import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { SystemClock, silentLogger } from '@tablewise/kernel';
import type { Clock, Logger } from '@tablewise/kernel';
import type { SqlDatabase } from '../database/sql-database.ts';
import { StoreUnusableError } from '../errors/store-unusable.error.ts';
import { PostgresDatabase } from '../postgres/postgres-database.ts';
import { SqliteDatabase } from '../sqlite/sqlite-database.ts';
import type { PlaceStore } from './place-store.ts';
import { SqlPlaceStore } from './sql-place-store.ts';

/** A SQLite file, made with its folder when missing; or a PostgreSQL database that exists. */
export type StoreLocation = { readonly path: string } | { readonly url: string };

/** Without them: the system clock, and no log. */
export interface PlaceStoreOptions {
  readonly clock?: Clock;
  readonly logger?: Logger;
}

/**
 * Opens the store, bringing its schema up to date. A new one is empty, generation 0.
 *
 * @throws StoreCorruptError (left untouched), StoreVersionError, StoreLockedError,
 *   StoreUnusableError, StoreUnreachableError
 */
export async function openPlaceStore(
  location: StoreLocation,
  { clock = new SystemClock(), logger = silentLogger }: PlaceStoreOptions = {},
): Promise<PlaceStore> {
  const database = await openDatabase(location, clock, logger);
  return new SqlPlaceStore(database, { clock, logger });
}

function openDatabase(location: StoreLocation, clock: Clock, logger: Logger): Promise<SqlDatabase> {
  if ('url' in location) return PostgresDatabase.open(location.url, clock, logger);
  makeFolderOf(location.path);
  return SqliteDatabase.open(location.path, clock);
}

/** @throws StoreUnusableError */
export function makeFolderOf(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new StoreUnusableError(path, 'its folder cannot be made', error);
  }
}
