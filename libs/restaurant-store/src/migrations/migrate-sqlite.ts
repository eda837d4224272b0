import type { Clock } from '@tablewise/kernel';
import { StoreCorruptError } from '../errors/store-corrupt.error.ts';
import { StoreVersionError } from '../errors/store-version.error.ts';
import type { SqliteConnection } from '../sqlite/sqlite-connection.ts';
import { SqliteWriter } from '../sqlite/sqlite-writer.ts';
import { MIGRATIONS } from './migrations.ts';

/**
 * Brings the schema up to date in one transaction; two processes may do so at once. A database of a
 * newer version, or of another program, is refused before anything is written.
 *
 * @throws StoreVersionError, StoreCorruptError, StoreLockedError
 */
export async function migrateSqlite(
  connection: SqliteConnection,
  path: string,
  clock: Clock,
): Promise<void> {
  if (versionOf(connection, path) === MIGRATIONS.length) return;
  // eslint-disable-next-line @typescript-eslint/require-await -- its statements are synchronous
  await new SqliteWriter(connection, clock).write('everything', async () => {
    // Read again: another process may have migrated while this one waited for the lock.
    for (const { sqlite } of MIGRATIONS.slice(versionOf(connection, path))) {
      connection.execute(sqlite);
    }
    connection.pragma(`user_version = ${MIGRATIONS.length}`);
  });
}

/** How many migrations a database has seen. @throws StoreVersionError, StoreCorruptError */
function versionOf(connection: SqliteConnection, path: string): number {
  const version = Number(connection.pragma('user_version'));
  if (version > MIGRATIONS.length) throw new StoreVersionError(path, version, MIGRATIONS.length);
  if (version === 0 && connection.prepare('SELECT 1 FROM sqlite_master').first() !== undefined) {
    throw new StoreCorruptError(path, 'a database of another program');
  }
  return version;
}
