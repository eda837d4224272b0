import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, SystemClock } from '@tablewise/kernel';
import type { LogFields, Logger } from '@tablewise/kernel';
import { Gazetteer, HONG_KONG } from '@tablewise/restaurant-domain';
import { buildDemoCity, openPlaceStore } from '@tablewise/restaurant-store';
import type { PlaceStore } from '@tablewise/restaurant-store';
import { waitUntil } from '@tablewise/testing';
import { buildIndex } from './build-index.ts';
import { CITY } from './city.ts';
import { CurrentPlaces } from './current-places.ts';
import type { IndexBuilder } from './index-builder.ts';
import { DataNotLoadedError } from './data-not-loaded.error.ts';

const gazetteer = new Gazetteer(HONG_KONG);
const VOTER = 'a pseudonym that is long enough';

let folder: string;
let store: PlaceStore;
let places: CurrentPlaces;
let clock: ManualClock;
let logged: { message: string; fields: LogFields }[];
let builds: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'current-places-'));
  // The store looks for changes on the real clock; only pauses after a failure are ours to pass.
  store = await openPlaceStore(
    { path: join(folder, 'tablewise.db') },
    { clock: new SystemClock() },
  );
  clock = new ManualClock();
  logged = [];
  builds = 0;
  const note = (fields: LogFields, message: string): void => void logged.push({ message, fields });
  const logger: Logger = { debug: note, info: note, warn: note, error: note };
  const builder: IndexBuilder = {
    build: (signal) => {
      builds++;
      return buildIndex(store, CITY, signal);
    },
    close: () => Promise.resolve(),
  };
  places = new CurrentPlaces({ store, builder, logger, clock });
});

afterEach(async () => {
  await places.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

async function fill(size: number): Promise<void> {
  await buildDemoCity(store, { size, seed: 1, gazetteer, force: false });
}

async function anId(): Promise<string> {
  const { batches } = await store.snapshot();
  for await (const [place] of batches) if (place !== undefined) return place.id;
  throw new RangeError('no places');
}

describe('the places that searches see', () => {
  it('are not there before they are loaded', () => {
    expect(() => places.index()).toThrow(DataNotLoadedError);
    expect(places.readiness().status).toBe('starting');
  });

  it('say how an empty database is filled, and come as soon as it is', async () => {
    const running = places.run();
    await places.load();
    expect(() => places.index()).toThrow('npm run import');
    await fill(10);
    await waitUntil('the places', () => places.readiness().status === 'ready');
    expect(places.readiness().details).toMatchObject({ places: 10 });
    await places.close();
    await running;
  });

  it('are replaced as a whole by an import', async () => {
    await fill(10);
    await places.load();
    const before = places.index();
    void places.run();
    await fill(1_200);
    await waitUntil('the import', () => places.index().size === 1_200);
    expect(before.size).toBe(10);
    expect(places.index().generation).toBe(await store.generation());
  });

  it('take in a vote without being built anew', async () => {
    await fill(50);
    await places.load();
    void places.run();
    const id = await anId();
    const [{ sentiment: before } = { sentiment: undefined }] = (
      await places.records.get([id])
    ).values();
    await store.vote({ placeId: id, voter: VOTER, vote: 'like' });
    const generation = await store.generation();
    await waitUntil('the vote', () => places.index().generation === generation);
    const [after] = (await places.records.get([id])).values();
    expect(after?.sentiment.likes).toBe((before?.likes ?? 0) + 1);
    expect(builds).toBe(1);
  });

  it('stay as they are while nothing changes', async () => {
    await fill(10);
    await places.load();
    const before = places.index();
    await places.load();
    expect(places.index()).toBe(before);
    expect(logged.map(({ message }) => message)).toEqual(['places loaded']);
  });

  it('stay when the next ones cannot be read, and that is logged and tried again', async () => {
    await fill(10);
    await places.load();
    await store.close();
    void places.run();
    await waitUntil('the failure', () => clock.pendingTimers > 0);
    expect(places.index().size).toBe(10);
    expect(logged.at(-1)?.message).toBe('places not loaded, the ones before stay');
    const failures = logged.length;
    await clock.advance(5_000);
    await waitUntil('the next failure', () => logged.length > failures);
  });

  it('fail the service when the first ones cannot be read', async () => {
    await store.close();
    await expect(places.run()).rejects.toThrow();
  });
});
