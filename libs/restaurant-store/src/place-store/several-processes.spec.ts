import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SystemClock } from '@tablewise/kernel';
import { aPlace, waitUntil } from '@tablewise/testing';
import { bringPlaces } from '../testing/bring-places.ts';
import { collect } from '../testing/collect.ts';
import { askPostgres, onEachDatabase, onPostgres } from '../testing/each-database.ts';
import type { TestDatabase } from '../testing/each-database.ts';
import { placesIn } from '../testing/places-in.ts';
import { StoreProcess } from '../testing/store-process.ts';
import { openPlaceStore } from './open-place-store.ts';
import type { PlaceStore } from './place-store.ts';

const TIMEOUT_MS = 60_000;
const NO_VOTES = { likes: 0, neutral: 0, dislikes: 0 };
const ids = Array.from({ length: 10 }, (_, n) => `p-${n}`);

async function bringTen(store: PlaceStore): Promise<void> {
  await bringPlaces(
    store,
    ids.map((id) => aPlace({ id, sentiment: NO_VOTES })),
  );
}

async function likes(store: PlaceStore): Promise<number> {
  const places = await store.placesByIds(ids);
  return [...places.values()].reduce((sum, { sentiment }) => sum + sentiment.likes, 0);
}

onEachDatabase((create) => {
  let database: TestDatabase;
  let store: PlaceStore;
  let processes: StoreProcess[];

  beforeEach(async () => {
    database = await create();
    store = await openPlaceStore(database.location);
    processes = [];
    await bringTen(store);
  });

  afterEach(async () => {
    for (const process of processes) await process.kill();
    await store.close();
    await database.remove();
  });

  function start(...command: string[]): StoreProcess {
    const process = new StoreProcess(database.location, ...command);
    processes.push(process);
    return process;
  }

  it(
    'counts the votes of several processes and connections exactly, each with its own number',
    async () => {
      const others = [start('vote', 'one', '60'), start('vote', 'two', '60')];
      const second = await openPlaceStore(database.location);
      const own = Array.from({ length: 60 }, (_, n) =>
        (n % 2 === 0 ? store : second).vote({
          placeId: `p-${n % 10}`,
          voter: `own-${n}`,
          vote: 'like',
        }),
      );
      const numbers = (await Promise.all(own)).map((outcome) => outcome.generation);
      for (const other of others) await other.ended();
      await second.close();
      expect(new Set(numbers).size).toBe(60);
      expect(await likes(store)).toBe(180);
      expect(await store.generation()).toBe(181);
      expect(await store.changesSince(1)).toMatchObject({ put: { length: 10 } });
    },
    TIMEOUT_MS,
  );

  it(
    'keeps every vote that was acknowledged before the process was killed',
    async () => {
      const voting = start('vote', 'v', '100000');
      await voting.untilItSaid(20);
      await voting.kill();
      const acknowledged = voting.lines.length;
      await store.close();
      store = await openPlaceStore(database.location);
      const counted = await waitUntil('the last transaction to end', async () => {
        const sum = await likes(store);
        return sum >= acknowledged ? sum : undefined;
      });
      expect(counted - acknowledged).toBeLessThanOrEqual(1);
      const last = await store.voterData(`v-${acknowledged - 1}`);
      expect(last.votes).toHaveLength(1);
    },
    TIMEOUT_MS,
  );

  it(
    'keeps the old data whole, and votes meanwhile, when an import is killed in the middle',
    async () => {
      const importing = start('import', '3000');
      await importing.untilItSaid(1);
      await store.vote({ placeId: 'p-1', voter: 'v', vote: 'like' });
      await importing.kill();
      await store.close();
      store = await openPlaceStore(database.location);
      expect([await store.generation(), await store.count(), await likes(store)]).toEqual([
        2, 10, 1,
      ]);
      expect(new Set((await placesIn(store)).map(({ name }) => name))).toEqual(
        new Set(['Harbour Kitchen']),
      );
      await bringTen(store);
      expect(await store.generation()).toBe(2);
    },
    TIMEOUT_MS,
  );

  it(
    'has neither places nor reviews of a city whose import is killed between the two',
    async () => {
      const importing = start('city', '700');
      await importing.untilItSaid(1);
      await importing.kill();
      await store.close();
      store = await openPlaceStore(database.location);
      expect([await store.generation(), await store.count()]).toEqual([1, 10]);
      const again = start('city', '700');
      again.goOn();
      await again.ended();
      expect([await store.generation(), await store.count()]).toEqual([2, 700]);
      expect(await store.reviews('p-699', { limit: 5 })).toMatchObject({ total: 1 });
    },
    TIMEOUT_MS,
  );

  it.each([
    ['the reviews begin first', 'review', 'displace'],
    ['the places begin first', 'displace', 'review'],
  ])(
    'has no reviews of places that gave way while both were imported: %s',
    async (_which, first, second) => {
      const [slow, fast] = [start(first, '10'), start(second, '10')];
      await Promise.all([slow.untilItSaid(1), fast.untilItSaid(1)]);
      fast.goOn();
      await fast.ended();
      slow.goOn();
      const outcome = await slow.ended().then(
        () => 'done',
        (error: unknown) => String(error),
      );
      expect(outcome).toMatch(first === 'review' ? /STORE_LOCKED/ : /done/);
      const rows = await collect(store.exportRows());
      expect(rows.map(({ kind }) => kind)).toEqual(['place']);
      expect(await store.placesByIds(['other'])).toHaveProperty('size', 1);
    },
    TIMEOUT_MS,
  );

  it(
    'shows an import of another process whole, to followers too, within half a second',
    async () => {
      const leaving = new AbortController();
      const seen: { generation: number; at: number }[] = [];
      const clock = new SystemClock();
      const following = (async () => {
        for await (const generation of store.follow(leaving.signal)) {
          seen.push({ generation, at: clock.now() });
        }
      })();
      const importing = start('import', '3000');
      await importing.untilItSaid(1);
      expect([await store.generation(), await store.count()]).toEqual([1, 10]);
      importing.goOn();
      await importing.untilItSaid(2);
      const done = clock.now();
      await waitUntil('the next generation', () => seen.length === 2);
      expect(seen.map(({ generation }) => generation)).toEqual([1, 2]);
      expect((seen[1]?.at ?? Infinity) - done).toBeLessThan(500);
      expect(await store.count()).toBe(3_000);
      leaving.abort();
      await following;
    },
    TIMEOUT_MS,
  );
});

onPostgres((create) => {
  describe('a follower', () => {
    it(
      'misses nothing when its connection is cut: it reconnects and looks again',
      async () => {
        const database = await create();
        const store = await openPlaceStore(database.location);
        const other = await openPlaceStore(database.location);
        const leaving = new AbortController();
        const seen: number[] = [];
        const following = (async () => {
          for await (const generation of store.follow(leaving.signal)) seen.push(generation);
        })();
        await waitUntil('the first', () => seen.length === 1);
        const cut = await askPostgres(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'`,
        );
        expect(cut.length).toBeGreaterThan(0);
        await bringTen(other);
        await waitUntil('the one after', () => seen.at(-1) === 1);
        await other.vote({ placeId: 'p-0', voter: 'v', vote: 'like' });
        await waitUntil('and the next', () => seen.at(-1) === 2);
        leaving.abort();
        await following;
        await Promise.all([store.close(), other.close()]);
        await database.remove();
      },
      TIMEOUT_MS,
    );

    it('of a server that is away is told so, and may try again', async () => {
      const gone = openPlaceStore({ url: 'postgres://someone:secret@127.0.0.1:1/places' });
      await expect(gone).rejects.toMatchObject({
        code: 'STORE_UNREACHABLE',
        retryable: true,
        message: expect.not.stringContaining('secret'),
      });
    });
  });
});
