import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { SystemClock } from '@tablewise/kernel';
import { BackupCityError, BackupRefusedError } from '../errors/backup-refused.error.ts';
import { StoreCorruptError } from '../errors/store-corrupt.error.ts';
import { StoreUnusableError } from '../errors/store-unusable.error.ts';
import { requireCity } from '../place-store/city-of-store.ts';
import { openPlaceStore } from '../place-store/open-place-store.ts';
import type { PlaceStoreOptions, StoreLocation } from '../place-store/open-place-store.ts';
import type { PlaceStore } from '../place-store/place-store.ts';
import type { CopyOptions, CopyResult } from './copy-options.ts';
import { copyRows } from './copy-rows.ts';
import { inspectBackup } from './inspect-backup.ts';

/**
 * Makes a store what a backup is, in one transaction: running servers follow it like any change.
 * With `force` a damaged SQLite file is put aside (`.damaged-…`) and a new one made.
 *
 * @throws BackupCityError, and StoreCityError when the store is another city's (see `force`),
 *   BackupRefusedError when the store went on after the backup (see `force`),
 *   BackupDamagedError when the backup is damaged or not ours
 */
export async function restoreStore(
  to: StoreLocation,
  file: string,
  { force, city, ...options }: CopyOptions & { readonly city: string },
): Promise<CopyResult> {
  const backup = inspectBackup(file);
  if (backup === undefined) throw new StoreUnusableError(file, 'there is no such backup');
  const target = await openTarget(to, force, options);
  try {
    await requireCity(target, { name: city, moves: force });
    const present = await target.generation();
    if (present > backup.generation && !force) {
      const newer = `it went on since that backup (generation ${present}, ${backup.generation})`;
      throw new BackupRefusedError('path' in to ? to.path : 'the database', newer);
    }
    const { generation } = await fromCopy(file, options, async (source) => {
      const kept = (await source.city()) ?? city;
      if (kept !== city) throw new BackupCityError(file, { kept, asked: city });
      return copyRows(source, { to: target, origin: `backup ${basename(file)}` });
    });
    return { generation, places: backup.places };
  } finally {
    await target.close();
  }
}

async function openTarget(
  to: StoreLocation,
  force: boolean,
  options: PlaceStoreOptions,
): Promise<PlaceStore> {
  try {
    return await openPlaceStore(to, options);
  } catch (error) {
    if (!(error instanceof StoreCorruptError) || !force || !('path' in to)) throw error;
    putAside(to.path, (options.clock ?? new SystemClock()).now());
    return openPlaceStore(to, options);
  }
}

function putAside(path: string, now: number): void {
  for (const part of ['', '-wal', '-shm']) {
    if (existsSync(path + part)) renameSync(path + part, `${path}.damaged-${now}${part}`);
  }
}

/** Opening a store may migrate it; a backup stays as it is, so a copy of it is opened. */
async function fromCopy<T>(
  file: string,
  options: PlaceStoreOptions,
  task: (source: PlaceStore) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tablewise-restore-'));
  try {
    const path = join(folder, 'backup.db');
    copyFileSync(file, path);
    const source = await openPlaceStore({ path }, options);
    try {
      return await task(source);
    } finally {
      await source.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
