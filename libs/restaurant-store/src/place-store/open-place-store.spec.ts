import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdirSync, readFileSync } from 'node:fs';
import { StoreCorruptError } from '../errors/store-corrupt.error.ts';
import { StoreVersionError } from '../errors/store-version.error.ts';
import { places } from '../migrations/0001-places.ts';
import { changes } from '../migrations/0002-changes.ts';
import { votesAndReviews } from '../migrations/0003-votes-and-reviews.ts';
import { SqliteConnection } from '../sqlite/sqlite-connection.ts';
import { aPlace } from '@tablewise/testing';
import { bringPlaces } from '../testing/bring-places.ts';
import { askPostgres, onPostgres } from '../testing/each-database.ts';
import type { TestDatabase } from '../testing/each-database.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { openPlaceStore } from './open-place-store.ts';
import { voterHash } from './voter-hash.ts';

let folder: TemporaryFolder;
let path: string;

beforeEach(() => {
  folder = new TemporaryFolder();
  path = folder.file('new/places.db');
  mkdirSync(folder.file('new'));
});

afterEach(() => {
  folder.remove();
});

function prepare(sql: string): Buffer {
  const connection = SqliteConnection.open(path);
  connection.execute(sql);
  connection.close();
  return readFileSync(path);
}

it('refuses a file that a newer version made, and leaves it as it was', async () => {
  const before = prepare('CREATE TABLE meta (a); PRAGMA user_version = 99');
  await expect(openPlaceStore({ path })).rejects.toThrow(StoreVersionError);
  expect(readFileSync(path).equals(before)).toBe(true);
});

it('refuses a file that another program made, and leaves it as it was', async () => {
  const before = prepare('CREATE TABLE bookmarks (url TEXT)');
  await expect(openPlaceStore({ path })).rejects.toThrow('another program');
  expect(readFileSync(path).equals(before)).toBe(true);
});

it('brings a file of the first version up to date, its places kept', async () => {
  const place = aPlace();
  prepare(`${places.sqlite};
    INSERT INTO places (id, dataset, record)
      VALUES ('place-1', 'a', '${JSON.stringify(place)}');
    INSERT INTO imports VALUES (1, 'a', 'x', 1, 0, 0, 0, 0, 1, '2026-01-02T03:04:05.000Z');
    UPDATE meta SET generation = 1; PRAGMA user_version = 1`);
  const store = await openPlaceStore({ path });
  expect((await store.placesByIds(['place-1'])).get('place-1')).toEqual({
    ...place,
    listed_at: '2026-01-02T03:04:05.000Z',
  });
  expect(await store.changesSince(0)).toEqual({ kind: 'reload' });
  await store.close();
});

it('brings a file of the version before reports up to date, its votes kept', async () => {
  const migrated = [places, changes, votesAndReviews].map(({ sqlite }) => sqlite).join(';');
  prepare(`${migrated};
    INSERT INTO places (id, dataset, record) VALUES ('p', 'a', '${JSON.stringify(aPlace({ id: 'p' }))}');
    INSERT INTO votes VALUES ('p', '${voterHash('v')}', 'like', '2026-01-02T03:04:05.000Z');
    UPDATE meta SET generation = 1; PRAGMA user_version = 3`);
  const store = await openPlaceStore({ path });
  const report = await store.report({ placeId: 'p', voter: 'v', kind: 'hours' });
  expect(await store.voterData('v')).toMatchObject({
    votes: [{ vote: 'like' }],
    reports: [report],
  });
  expect(await store.city()).toBe('Hong Kong (HK)');
  await store.close();
});

it('says so when a record is no place', async () => {
  const store = await openPlaceStore({ path });
  await bringPlaces(store, [aPlace()]);
  const connection = SqliteConnection.another(path);
  connection.execute(`UPDATE places SET record = 'null'`);
  connection.close();
  await expect(store.placesByIds(['place-1'])).rejects.toThrow(StoreCorruptError);
  await store.close();
});

it.each(['mysql://a@b/c', 'not a url', ''])('refuses the URL %j', async (url) => {
  await expect(openPlaceStore({ url })).rejects.toMatchObject({ code: 'STORE_UNUSABLE' });
});

function urlOf({ location }: TestDatabase): URL {
  return 'url' in location ? new URL(location.url) : new URL('x:');
}

/** In which its tables are. */
function schemaOf(database: TestDatabase): string {
  return urlOf(database).searchParams.get('options')?.split('=')[1] ?? '';
}

onPostgres((create) => {
  it('brings a database of the version before reports up to date', async () => {
    const database = await create();
    const schema = schemaOf(database);
    await (await openPlaceStore(database.location)).close();
    await askPostgres(
      `DROP TABLE ${schema}.reports; ALTER TABLE ${schema}.meta DROP COLUMN city;
       UPDATE ${schema}.tablewise_schema SET version = 3`,
    );
    const store = await openPlaceStore(database.location);
    expect(await store.reports({ state: 'open', limit: 1 })).toEqual({ reports: [], total: 0 });
    await store.close();
    await database.remove();
  });

  it('refuses another program’s tables, a newer version, and a wrong password', async () => {
    const database = await create();
    const url = urlOf(database);
    const schema = schemaOf(database);
    await askPostgres(`CREATE TABLE ${schema}.places (id TEXT)`);
    await expect(openPlaceStore(database.location)).rejects.toThrow(StoreCorruptError);
    await askPostgres(`DROP TABLE ${schema}.places`);
    await (await openPlaceStore(database.location)).close();
    await askPostgres(`UPDATE ${schema}.tablewise_schema SET version = 99`);
    await expect(openPlaceStore(database.location)).rejects.toThrow(StoreVersionError);
    url.password = 'wrong';
    await expect(openPlaceStore({ url: url.href })).rejects.toMatchObject({
      code: 'STORE_UNUSABLE',
      message: expect.not.stringContaining('wrong@'),
    });
    await database.remove();
  });
});
