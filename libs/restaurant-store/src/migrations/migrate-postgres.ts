import { StoreCorruptError } from '../errors/store-corrupt.error.ts';
import { StoreVersionError } from '../errors/store-version.error.ts';
import type { PostgresSession } from '../postgres/postgres-session.ts';
import { MIGRATIONS } from './migrations.ts';

/** Any number that no other program is likely to lock; two of ours take turns. */
const ADVISORY_LOCK = 7_211_064_118;

/**
 * Brings the schema up to date in one transaction; several processes may do so at once. One of a
 * newer version, or with another program's tables, is refused before anything is written.
 *
 * @throws StoreVersionError, StoreCorruptError, and the session's errors
 */
export async function migratePostgres(sql: PostgresSession, store: string): Promise<void> {
  if ((await versionOf(sql, store)) === MIGRATIONS.length) return;
  await sql.script(`BEGIN; SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`);
  // Read again: another process may have migrated while this one waited. Left undone by an error,
  // the transaction ends with its connection.
  for (const { postgres } of MIGRATIONS.slice(await versionOf(sql, store))) {
    await sql.script(postgres);
  }
  await sql.script(
    `CREATE TABLE IF NOT EXISTS tablewise_schema (
       one_row INTEGER PRIMARY KEY CHECK (one_row = 1), version INTEGER NOT NULL);
     INSERT INTO tablewise_schema VALUES (1, ${MIGRATIONS.length})
       ON CONFLICT (one_row) DO UPDATE SET version = excluded.version;
     COMMIT`,
  );
}

/** How many migrations a database has seen. */
async function versionOf(sql: PostgresSession, store: string): Promise<number> {
  const known = await sql.first(
    `SELECT to_regclass('tablewise_schema')::text AS ours,
       coalesce(to_regclass('places'), to_regclass('meta'))::text AS other`,
  );
  if (known?.['ours'] === null) {
    if (known['other'] === null) return 0;
    throw new StoreCorruptError(store, 'a database with tables of another program');
  }
  const version = Number((await sql.first('SELECT version FROM tablewise_schema'))?.['version']);
  if (version > MIGRATIONS.length) throw new StoreVersionError(store, version, MIGRATIONS.length);
  return version;
}
