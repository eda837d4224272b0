import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { CAIRO } from '@tablewise/restaurant-domain/cairo';
import { buildDemoCity } from '../demo-city/build-demo-city.ts';
import { StoreCityError } from '../errors/store-city.error.ts';
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { aPlace } from '@tablewise/testing';
import { openPlaceStore } from '../place-store/open-place-store.ts';
import type { PlaceStore, StoreRow } from '../place-store/place-store.ts';
import { bringPlaces } from '../testing/bring-places.ts';
import { onEachDatabase } from '../testing/each-database.ts';
import type { TestDatabase } from '../testing/each-database.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { backupStore } from './backup-store.ts';
import { restoreStore } from './restore-store.ts';

const GENTLY = { force: false, city: HONG_KONG.label };
const BY_FORCE = { force: true, city: HONG_KONG.label };

async function fill(store: PlaceStore, count: number): Promise<void> {
  await bringPlaces(
    store,
    Array.from({ length: count }, (_, n) => aPlace({ id: `p-${n}` })),
  );
}

async function rowsOf(store: PlaceStore): Promise<readonly StoreRow[]> {
  const rows: StoreRow[] = [];
  for await (const row of store.exportRows()) rows.push(row);
  return rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

onEachDatabase((create) => {
  let folder: TemporaryFolder;
  let file: string;
  let database: TestDatabase;
  let store: PlaceStore;

  beforeEach(async () => {
    folder = new TemporaryFolder();
    file = folder.file('tablewise.backup');
    database = await create();
    store = await openPlaceStore(database.location);
    await fill(store, 700);
    await store.vote({ placeId: 'p-1', voter: 'v', vote: 'like' });
    const { id } = await store.report({ placeId: 'p-2', voter: 'v', kind: 'hours', text: 'Late.' });
    await store.settleReport(id, 'settled');
    await store.report({ placeId: 'p-1', voter: 'v', kind: 'closed_for_good' });
  });

  afterEach(async () => {
    await store.close();
    await database.remove();
    folder.remove();
  });

  it('of another city is refused, and so is one over another city’s data unless forced', async () => {
    const cairo = await openPlaceStore({ path: folder.file('cairo.db') });
    await buildDemoCity(cairo, { size: 3, seed: 1, city: CAIRO, force: false });
    await cairo.close();
    await backupStore({ path: folder.file('cairo.db') }, file, GENTLY);
    const before = await rowsOf(store);
    await expect(restoreStore(database.location, file, BY_FORCE)).rejects.toThrow(
      'a backup of Cairo (EG), and the city is Hong Kong (HK)',
    );
    expect(await rowsOf(store)).toEqual(before);
    await buildDemoCity(store, { size: 2, seed: 1, city: HONG_KONG, force: true });
    const inCairo = { force: false, city: CAIRO.label };
    await expect(restoreStore(database.location, file, inCairo)).rejects.toThrow(StoreCityError);
    await restoreStore(database.location, file, { ...inCairo, force: true });
    expect(await store.city()).toBe('Cairo (EG)');
  });

  it('is a file of one generation, made while the store is in use', async () => {
    expect(await backupStore(database.location, file, GENTLY)).toEqual({
      generation: 5,
      places: 700,
    });
    expect(readdirSync(folder.path)).toEqual(['tablewise.backup']);
    const backup = await openPlaceStore({ path: file });
    expect(await rowsOf(backup)).toEqual(await rowsOf(store));
    await backup.close();
  });

  it('is restored in one change that followers see, and stays as it was', async () => {
    await backupStore(database.location, file, GENTLY);
    const bytes = readFileSync(file);
    const before = await rowsOf(store);
    await fill(store, 3);
    await store.eraseVoter('v');
    await expect(restoreStore(database.location, file, GENTLY)).rejects.toMatchObject({
      code: 'STORE_COPY_REFUSED',
    });
    expect(await restoreStore(database.location, file, BY_FORCE)).toEqual({
      generation: 8,
      places: 700,
    });
    expect(await rowsOf(store)).toEqual(before);
    expect(await store.changesSince(7)).toEqual({ kind: 'reload' });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('is older than a store in which something was reported since', async () => {
    await backupStore(database.location, file, GENTLY);
    await store.report({ placeId: 'p-3', voter: 'w', kind: 'other', text: 'Only cash.' });
    await expect(restoreStore(database.location, file, GENTLY)).rejects.toMatchObject({
      code: 'STORE_COPY_REFUSED',
    });
    expect(await store.reports({ state: 'open', limit: 5 })).toMatchObject({ total: 2 });
  });

  it('fills another, empty store of either kind', async () => {
    await backupStore(database.location, file, GENTLY);
    const other = { path: folder.file('elsewhere/places.db') };
    expect(await restoreStore(other, file, GENTLY)).toMatchObject({ places: 700 });
    const copy = await openPlaceStore(other);
    expect(await rowsOf(copy)).toEqual(await rowsOf(store));
    await copy.close();
  });

  it('replaces an older backup, but nothing newer or unknown unless forced', async () => {
    await backupStore(database.location, file, GENTLY);
    await fill(store, 5);
    expect(await backupStore(database.location, file, GENTLY)).toMatchObject({ places: 5 });
    const foreign = folder.file('notes.txt');
    writeFileSync(foreign, 'not a backup');
    await expect(backupStore(database.location, foreign, GENTLY)).rejects.toMatchObject({
      code: 'STORE_COPY_REFUSED',
    });
    expect(readFileSync(foreign, 'utf8')).toBe('not a backup');
    await backupStore(database.location, foreign, BY_FORCE);
    const fresh = await create();
    await (await openPlaceStore(fresh.location)).close();
    await expect(backupStore(fresh.location, file, GENTLY)).rejects.toMatchObject({
      code: 'STORE_COPY_REFUSED',
    });
    await fresh.remove();
    expect(readdirSync(folder.path).sort()).toEqual(['notes.txt', 'tablewise.backup']);
  });

  it('that cannot be written blames its own file, and leaves nothing', async () => {
    const nowhere = folder.file('none/tablewise.backup');
    await expect(backupStore(database.location, nowhere, GENTLY)).rejects.toMatchObject({
      code: 'STORE_UNUSABLE',
      message: `${nowhere}: the backup cannot be written there`,
    });
    expect(readdirSync(folder.path)).not.toContain('none');
  });

  it('that is damaged, cut off or missing is not restored', async () => {
    await backupStore(database.location, file, GENTLY);
    const sound = readFileSync(file);
    writeFileSync(file, sound.subarray(0, sound.length - 5_000));
    const cut = restoreStore(database.location, file, BY_FORCE);
    await expect(cut).rejects.toMatchObject({ code: 'STORE_BACKUP_DAMAGED' });
    await expect(cut).rejects.toThrow(/^\S+tablewise\.backup: .*: restore another one\.$/u);
    writeFileSync(file, 'not a backup at all');
    await expect(restoreStore(database.location, file, BY_FORCE)).rejects.toMatchObject({
      code: 'STORE_BACKUP_DAMAGED',
    });
    await expect(
      restoreStore(database.location, folder.file('none'), BY_FORCE),
    ).rejects.toMatchObject({ code: 'STORE_UNUSABLE' });
    expect(await store.generation()).toBe(5);
  });
});

describe('a damaged SQLite store', () => {
  it('is put aside by a forced restore, and by no other', async () => {
    const folder = new TemporaryFolder();
    const path = folder.file('places.db');
    const file = folder.file('backup');
    const store = await openPlaceStore({ path });
    await fill(store, 10);
    await backupStore({ path }, file, GENTLY);
    await store.close();
    const kept = folder.file('kept');
    copyFileSync(path, kept);
    writeFileSync(path, 'damaged');
    await expect(restoreStore({ path }, file, GENTLY)).rejects.toMatchObject({
      code: 'STORE_CORRUPT',
    });
    expect(readFileSync(path, 'utf8')).toBe('damaged');
    await restoreStore({ path }, file, BY_FORCE);
    const restored = await openPlaceStore({ path });
    expect(await restored.count()).toBe(10);
    await restored.close();
    const aside = readdirSync(folder.path).filter((name) => /damaged-\d+$/.test(name));
    expect(aside).toHaveLength(1);
    folder.remove();
  });

  it('is no backup of a store that does not exist', async () => {
    const folder = new TemporaryFolder();
    const path = folder.file('places.db');
    await expect(backupStore({ path }, folder.file('b'), GENTLY)).rejects.toMatchObject({
      code: 'STORE_UNUSABLE',
    });
    expect(existsSync(path)).toBe(false);
    folder.remove();
  });
});
