import { existsSync, linkSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreUnusableError } from '../errors/store-unusable.error.ts';
import { flushToDisk, vacuumInto } from '../sqlite/vacuum-into.ts';
import { makeFolderOf, openPlaceStore } from './open-place-store.ts';
import type { PlaceStoreOptions, StoreLocation } from './open-place-store.ts';
import type { PlaceStore } from './place-store.ts';

type Task<T> = (store: PlaceStore) => Promise<T>;

/**
 * Runs a task on a store and closes it after. A SQLite file that is not there yet appears when the
 * task is done, whole, or not at all: taking away one that it failed to fill would take it from
 * whoever opened it meanwhile. Where another process made one first, the task runs again on that.
 *
 * @throws whatever the task and `openPlaceStore` throw
 */
export async function usePlaceStore<T>(
  location: StoreLocation,
  options: PlaceStoreOptions,
  task: Task<T>,
): Promise<T> {
  if (!('path' in location) || existsSync(location.path)) return inStore(location, options, task);
  const { path } = location;
  const folder = makeDraftFolder(path);
  try {
    const draft = join(folder, 'draft.db');
    const result = await inStore({ path: draft }, options, task);
    if (await publish(draft, path, options)) return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return inStore(location, options, task);
}

async function inStore<T>(
  location: StoreLocation,
  options: PlaceStoreOptions,
  task: Task<T>,
): Promise<T> {
  const store = await openPlaceStore(location, options);
  try {
    return await task(store);
  } finally {
    await store.close();
  }
}

function makeDraftFolder(path: string): string {
  makeFolderOf(path);
  try {
    return mkdtempSync(join(dirname(path), '.tablewise-new-'));
  } catch (error) {
    throw new StoreUnusableError(path, 'the database cannot be made there', error);
  }
}

/** False: there is a file of that name by now. */
async function publish(draft: string, path: string, options: PlaceStoreOptions): Promise<boolean> {
  const whole = `${draft}.whole`;
  vacuumInto(draft, whole);
  // A copy has no write-ahead log, and whoever opened it first would change the file.
  await inStore({ path: whole }, options, () => Promise.resolve());
  flushToDisk(whole);
  if (!give(whole, path)) return false;
  flushToDisk(dirname(path));
  return true;
}

/** By a link, which unlike a move never replaces a file, where the file system has links. */
function give(whole: string, path: string): boolean {
  try {
    linkSync(whole, path);
  } catch {
    if (existsSync(path)) return false;
    renameSync(whole, path);
  }
  return true;
}
