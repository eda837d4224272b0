import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ManualClock, SystemClock } from '@tablewise/kernel';
import type { LogFields, Logger } from '@tablewise/kernel';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { CAIRO } from '@tablewise/restaurant-domain/cairo';
import { buildDemoCity, openPlaceStore } from '@tablewise/restaurant-store';
import type { PlaceStore } from '@tablewise/restaurant-store';
import { aPlace, waitUntil } from '@tablewise/testing';
import { buildIndex } from './build-index.ts';
import { CurrentPlaces, DataNotLoadedError } from './current-places.ts';
import type { IndexBuilder } from './index-builder.ts';

const VOTER = 'a pseudonym that is long enough';

let folder: string;
let store: PlaceStore;
let places: CurrentPlaces;
let clock: ManualClock;
let logged: { message: string; fields: LogFields }[];
let builds: number;
/** What the next builds wait for. */
let gate: Promise<unknown>;
let building: number;
let mostBuilding: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'current-places-'));
  // The store looks for changes on the real clock; only pauses after a failure are ours to pass.
  store = await openPlaceStore(
    { path: join(folder, 'tablewise.db') },
    { clock: new SystemClock() },
  );
  clock = new ManualClock();
  logged = [];
  builds = building = mostBuilding = 0;
  gate = Promise.resolve();
  const note = (fields: LogFields, message: string): void => void logged.push({ message, fields });
  const logger: Logger = { debug: note, info: note, warn: note, error: note };
  const builder: IndexBuilder = {
    build: async (signal) => {
      builds++;
      mostBuilding = Math.max(mostBuilding, ++building);
      const index = await buildIndex(store, { city: HONG_KONG }, signal);
      await gate;
      building--;
      return index;
    },
    close: () => Promise.resolve(),
  };
  places = new CurrentPlaces({ store, city: HONG_KONG, builder, logger, clock });
});

afterEach(async () => {
  await places.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

async function fill(size: number): Promise<void> {
  await buildDemoCity(store, { size, seed: 1, city: HONG_KONG, force: false });
}

/** Places of this name in place of those that the dataset had. */
async function put(size: number, name: string, dataset = 'spec'): Promise<void> {
  await store.replace({ dataset, origin: 'spec', supersedes: [] }, async (add) => {
    for (let at = 0; at < size; at++) await add(aPlace({ id: `${dataset}${at}`, name }));
    return 0;
  });
}

function aGate(): { open: () => void } {
  let open = (): void => undefined;
  gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open };
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

  it('are none while the store is another city’s, which health says, and come back with it', async () => {
    await fill(10);
    void places.run();
    await waitUntil('the places', () => places.readiness().status === 'ready');
    await buildDemoCity(store, { size: 2, seed: 1, city: CAIRO, force: true });
    await waitUntil('the fault', () => places.readiness().status !== 'ready');
    expect(() => places.index()).toThrow('its places are of Cairo (EG)');
    await buildDemoCity(store, { size: 3, seed: 1, city: HONG_KONG, force: true });
    await waitUntil('its own places', async () => {
      await clock.advance(5_000);
      return places.readiness().status === 'ready';
    });
    expect(places.index().size).toBe(3);
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

  it('are built anew by an import of many, while the ones before go on serving', async () => {
    await put(10, 'Old');
    await places.load();
    const before = places.index();
    const { open } = aGate();
    void places.run();
    await put(1_200, 'New', 'more');
    await waitUntil('the build', () => building === 1);
    expect(places.index()).toBe(before);
    open();
    await waitUntil('the import', () => places.index().size === 1_210);
    expect(places.index().deltaSize).toBe(0);
    expect(builds).toBe(2);
  });

  it('are built anew in the background before changes pile up', async () => {
    await put(600, 'Old');
    await places.load();
    const { open } = aGate();
    void places.run();
    await put(600, 'New');
    await waitUntil('the build', () => building === 1);
    expect(places.index().deltaSize).toBe(1_200);
    open();
    await waitUntil('the new index', () => places.index().deltaSize === 0);
    expect(builds).toBe(2);
  });

  it('are built once at a time, and all that came meanwhile is there at the end', async () => {
    const read = jest.spyOn(store, 'changesSince');
    await put(600, 'Old');
    await places.load();
    const { open } = aGate();
    void places.run();
    await put(600, 'New');
    await waitUntil('the build', () => building === 1);
    await put(1_500, 'More', 'more');
    await waitUntil('the changes to be read', () => read.mock.calls.length > 1);
    open();
    await waitUntil('the import', () => places.index().size === 2_100);
    expect(mostBuilding).toBe(1);
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

  it('are those of a generation that somebody has seen, without waiting for the next sign', async () => {
    await fill(50);
    await places.load();
    const id = await anId();
    await places.records.get([id]);
    const { generation, sentiment } = await store.vote({ placeId: id, voter: VOTER, vote: 'like' });
    expect(places.index().generation).toBeLessThan(generation);
    await places.reach(generation);
    expect(places.index().generation).toBe(generation);
    const [seen] = (await places.records.get([id])).values();
    expect(seen?.sentiment).toEqual(sentiment);
  });

  it('stay where a newer generation cannot be reached, or is none', async () => {
    await fill(10);
    await places.reach(1);
    await places.load();
    const before = places.index();
    await places.reach(before.generation + 5);
    expect(places.index()).toBe(before);
    await store.close();
    await places.reach(before.generation + 5);
    expect(places.index()).toBe(before);
    expect(clock.pendingTimers).toBe(0);
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
