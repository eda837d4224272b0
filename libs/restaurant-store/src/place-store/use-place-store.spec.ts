import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { aPlace } from '@tablewise/testing';
import { bringPlaces } from '../testing/bring-places.ts';
import { StoreProcess } from '../testing/store-process.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import type { PlaceStore } from './place-store.ts';
import { usePlaceStore } from './use-place-store.ts';

let folder: TemporaryFolder;
let path: string;

beforeEach(() => {
  folder = new TemporaryFolder();
  path = folder.file('new/places.db');
});

afterEach(() => {
  folder.remove();
});

function use<T>(task: (store: PlaceStore) => Promise<T>): Promise<T> {
  return usePlaceStore({ path }, {}, task);
}

async function bring(store: PlaceStore): Promise<void> {
  await bringPlaces(store, [aPlace({ id: 'own' })], { dataset: 'own' });
}

async function fail(store: PlaceStore): Promise<void> {
  await bring(store);
  throw new Error('the file is cut off');
}

it('makes a database of what the task brought', async () => {
  await use(bring);
  expect(readdirSync(folder.file('new'))).toEqual(['places.db']);
  expect(await use(async (store) => [await store.generation(), await store.count()])).toEqual([
    1, 1,
  ]);
});

it('makes none, and leaves nothing behind, where the task fails', async () => {
  await expect(use(fail)).rejects.toThrow('the file is cut off');
  expect(readdirSync(folder.file('new'))).toEqual([]);
});

it('keeps a database that was there, whatever the task comes to', async () => {
  await use((store) => store.count());
  await expect(use(fail)).rejects.toThrow('the file is cut off');
  expect(await use((store) => store.generation())).toBe(1);
});

it('runs the task again on the database that another process made meanwhile', async () => {
  const other = (): StoreProcess => {
    const process = new StoreProcess({ path }, 'import', '10');
    process.goOn();
    return process;
  };
  let attempts = 0;
  await use(async (store) => {
    attempts++;
    await bring(store);
    if (!existsSync(path)) await other().ended();
  });
  expect(attempts).toBe(2);
  expect(await use((store) => store.datasets())).toEqual(
    new Map([
      ['a', 10],
      ['own', 1],
    ]),
  );
}, 30_000);
