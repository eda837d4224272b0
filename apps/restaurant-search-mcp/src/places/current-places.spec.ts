import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import type { LogFields, Logger } from '@tablewise/kernel';
import { Gazetteer, HONG_KONG } from '@tablewise/restaurant-domain';
import type { PlaceStore } from '@tablewise/restaurant-store';
import { buildDemoCity, openPlaceStore } from '@tablewise/restaurant-store';
import { CurrentPlaces } from './current-places.ts';
import { DataNotLoadedError } from './data-not-loaded.error.ts';

const gazetteer = new Gazetteer(HONG_KONG);
const POLL_MS = 250;

let folder: string;
let store: PlaceStore;
let places: CurrentPlaces;
let clock: ManualClock;
let logged: { message: string; fields: LogFields }[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'current-places-'));
  store = openPlaceStore({ path: join(folder, 'tablewise.db') });
  clock = new ManualClock();
  logged = [];
  const note = (fields: LogFields, message: string): void => void logged.push({ message, fields });
  const logger: Logger = { debug: note, info: note, warn: note, error: note };
  places = new CurrentPlaces({ store, logger, clock });
});

afterEach(async () => {
  await places.close();
  store.close();
  rmSync(folder, { recursive: true });
});

function fill(size: number): void {
  buildDemoCity(store, { size, seed: 1, gazetteer, force: false });
}

/** Batches are read between turns of the event loop, however often the clock has to be asked. */
async function pollUntil(done: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1_000 && !done(); turn++) await clock.advance(POLL_MS);
}

describe('the places that searches see', () => {
  it('are not there before they are loaded', () => {
    expect(() => places.index()).toThrow(DataNotLoadedError);
    expect(places.readiness().status).toBe('starting');
  });

  it('say how an empty database is filled, and come as soon as it is', async () => {
    const running = places.run();
    await clock.untilSomeoneSleeps();
    expect(places.readiness()).toEqual({
      status: 'starting',
      details: { reason: expect.stringContaining('npm run demo-city') },
    });
    expect(() => places.index()).toThrow('npm run import');
    fill(10);
    await pollUntil(() => places.readiness().status === 'ready');
    expect(places.readiness().details).toEqual({ places: 10, generation: 1 });
    await places.close();
    await running;
    expect(clock.pendingTimers).toBe(0);
  });

  it('are replaced as a whole when the store changes', async () => {
    fill(10);
    await places.load();
    const before = places.index();
    void places.run();
    await clock.untilSomeoneSleeps();
    fill(1_200);
    await pollUntil(() => places.index() !== before);
    expect(before.size).toBe(10);
    expect(places.index()).toMatchObject({ size: 1_200, generation: 2 });
    expect(logged.map(({ message }) => message)).toEqual(['places loaded', 'places loaded']);
  });

  it('stay as they are while nothing changes', async () => {
    fill(10);
    await places.load();
    const before = places.index();
    void places.run();
    await clock.advance(20 * POLL_MS);
    expect(places.index()).toBe(before);
    expect(logged).toHaveLength(1);
  });

  it('stay when the next ones cannot be read, and that is logged', async () => {
    fill(10);
    await places.load();
    void places.run();
    await clock.untilSomeoneSleeps();
    store.close();
    await clock.advance(POLL_MS);
    expect(places.index().size).toBe(10);
    expect(logged.at(-1)?.message).toBe('places not loaded, the ones before stay');
    await clock.advance(4_999);
    expect(logged).toHaveLength(2);
    await clock.advance(1);
    expect(logged).toHaveLength(3);
  });

  it('fail the service when the first ones cannot be read', async () => {
    store.close();
    await expect(places.run()).rejects.toThrow();
  });
});
