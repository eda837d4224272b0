import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Gazetteer, HONG_KONG } from '@tablewise/restaurant-domain';
import { buildDemoCity } from '../demo-city/build-demo-city.ts';
import { StoreLockedError } from '../sqlite/store-locked.error.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { openPlaceStore } from './open-place-store.ts';
import type { PlaceStore } from './place-store.ts';

const gazetteer = new Gazetteer(HONG_KONG);
let folder: TemporaryFolder;
let path: string;
let store: PlaceStore;

beforeEach(() => {
  folder = new TemporaryFolder();
  path = folder.file('places.db');
  store = openPlaceStore({ path });
  buildDemoCity(store, { size: 50, seed: 1, gazetteer, force: false });
});

afterEach(() => {
  store.close();
  folder.remove();
});

/** Another process in the middle of replacing the city by one of 3,000 places. */
async function anotherImportHalfway(): Promise<ChildProcessWithoutNullStreams> {
  const program = fileURLToPath(new URL('../testing/slow-import.js', import.meta.url));
  const hooks = new URL('../testing/register-typescript.js', import.meta.url).href;
  const child = spawn(
    process.execPath,
    ['--conditions=@tablewise/source', '--import', hooks, program, path, '3000', '2'],
    { env: { ...process.env, NODE_OPTIONS: '' } },
  );
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const [said] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit'),
  ])) as unknown[];
  if (String(said) !== 'halfway\n') throw new Error(`the other process failed: ${errors}`);
  return child;
}

const seedsPresent = (): unknown[] => [
  ...new Set([...store.places()].map(({ metadata }) => metadata['seed'])),
];

it('an import that is killed in the middle leaves the old data whole', async () => {
  const child = await anotherImportHalfway();
  child.kill('SIGKILL');
  await once(child, 'exit');
  store.close();
  store = openPlaceStore({ path });
  expect(store.generation()).toBe(1);
  expect(store.count()).toBe(50);
  expect(seedsPresent()).toEqual([1]);
  expect(buildDemoCity(store, { size: 60, seed: 3, gazetteer, force: false }).generation).toBe(2);
}, 60_000);

it('while another process writes, readers see the old data and writers are turned away', async () => {
  const child = await anotherImportHalfway();
  expect([store.generation(), store.count(), seedsPresent()]).toEqual([1, 50, [1]]);
  expect(() => buildDemoCity(store, { size: 5, seed: 3, gazetteer, force: false })).toThrow(
    StoreLockedError,
  );
  child.stdin.end('go on\n');
  await once(child, 'exit');
  expect([store.generation(), store.count(), seedsPresent()]).toEqual([2, 3_000, [2]]);
}, 60_000);
