import { closeSync, mkdtempSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BackupDamagedError, inspectBackup } from './inspect-backup.ts';
import { BackupRefusedError } from '../errors/backup-refused.error.ts';
import { requireReplaceable } from '../errors/not-replaceable.error.ts';
import { StoreUnusableError } from '../errors/store-unusable.error.ts';
import { openPlaceStore } from '../place-store/open-place-store.ts';
import type { PlaceStoreOptions, StoreLocation } from '../place-store/open-place-store.ts';
import { SqliteConnection } from '../sqlite/sqlite-connection.ts';
import { flushToDisk, vacuumInto } from '../sqlite/vacuum-into.ts';
import type { CopyOptions, CopyResult } from './copy-options.ts';
import { copyRows } from './copy-rows.ts';

/*
 * A backup is a SQLite file of our schema, from either database: one kind of file to keep, to check
 * and to restore, and the way from one database to the other. PostgreSQL needs no pg_dump for it.
 */

/**
 * Copies one generation of a store into a file while others read and write. The file appears whole
 * and checked, or not at all.
 *
 * @throws BackupRefusedError when the file is there and not an older backup (see `force`),
 *   StoreUnusableError and NotReplaceableError when it cannot be written, and what `openPlaceStore` throws
 */
export async function backupStore(
  from: StoreLocation,
  file: string,
  { force, ...options }: CopyOptions,
): Promise<CopyResult> {
  requireReplaceable(file);
  const partial = `${file}.partial`;
  try {
    requireWritable(file, partial);
    if ('path' in from) vacuumInto(from.path, partial);
    else await copyInto(from, partial, options);
    const facts = inspectBackup(partial);
    if (facts === undefined) throw new StoreUnusableError(partial, 'the copy is not there');
    if (!force) requireOlder(file, facts.generation);
    flushToDisk(partial);
    renameSync(partial, file);
    flushToDisk(dirname(file));
    return facts;
  } finally {
    rmSync(partial, { force: true });
  }
}

/** Found out here: SQLite would blame the database for it. */
function requireWritable(file: string, partial: string): void {
  try {
    closeSync(openSync(partial, 'w'));
    rmSync(partial);
  } catch (cause) {
    throw new StoreUnusableError(file, 'the backup cannot be written there', cause);
  }
}

async function copyInto(
  from: StoreLocation,
  partial: string,
  options: PlaceStoreOptions,
): Promise<void> {
  const folder = mkdtempSync(join(dirname(partial), '.tablewise-backup-'));
  const path = join(folder, 'copy.db');
  const source = await openPlaceStore(from, options);
  try {
    const generation = await source.generation();
    const copy = await openPlaceStore({ path }, options);
    try {
      await copyRows(source, { to: copy, origin: 'backup' });
    } finally {
      await copy.close();
    }
    numberAs(path, generation);
    vacuumInto(path, partial);
  } finally {
    await source.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The copy began to count anew; what it is a copy of decides which backup is newer. */
function numberAs(path: string, generation: number): void {
  const connection = SqliteConnection.another(path);
  try {
    connection.prepare('UPDATE meta SET generation = ?').run(generation);
    connection.prepare('UPDATE meta SET changes_after = ?').run(generation);
  } finally {
    connection.close();
  }
}

function requireOlder(file: string, generation: number): void {
  try {
    const present = inspectBackup(file);
    if (present === undefined || present.generation <= generation) return;
    const newer = `it is newer (generation ${present.generation}) than the store (${generation})`;
    throw new BackupRefusedError(file, newer);
  } catch (error) {
    if (!(error instanceof BackupDamagedError)) throw error;
    throw new BackupRefusedError(file, 'it is no sound backup of Tablewise');
  }
}
