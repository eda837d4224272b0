import type { SqliteDatabase } from '../sqlite/sqlite-database.ts';
import { StoreCorruptError } from '../sqlite/store-corrupt.error.ts';
import { places } from './0001-places.ts';
import { StoreVersionError } from './store-version.error.ts';

/** In order; the schema's version is how many of them have run. Never edit one that was released. */
const MIGRATIONS = [places];

/**
 * Brings the schema up to date in one transaction; two processes may do so at once. A database of a
 * newer version, or of another program, is refused before anything is written.
 *
 * @throws StoreVersionError, StoreCorruptError
 */
export function migrate(database: SqliteDatabase, path: string): void {
  if (versionOf(database, path) === MIGRATIONS.length) return;
  database.write(() => {
    // Read again: another process may have migrated while this one waited for the lock.
    for (const sql of MIGRATIONS.slice(versionOf(database, path))) database.execute(sql);
    database.pragma(`user_version = ${MIGRATIONS.length}`);
  });
}

function versionOf(database: SqliteDatabase, path: string): number {
  const version = Number(database.pragma('user_version'));
  if (version > MIGRATIONS.length) throw new StoreVersionError(path, version, MIGRATIONS.length);
  if (version === 0 && database.prepare('SELECT 1 FROM sqlite_master').first() !== undefined) {
    throw new StoreCorruptError(path, 'a database of another program');
  }
  return version;
}
