import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Place } from '@tablewise/contracts';
import { ManualClock } from '@tablewise/kernel';
import { aPlace } from '@tablewise/testing';
import { UnknownPlaceError } from '../errors/unknown-place.error.ts';
import { bringPlaces } from '../testing/bring-places.ts';
import { onEachDatabase } from '../testing/each-database.ts';
import type { TestDatabase } from '../testing/each-database.ts';
import { placesIn } from '../testing/places-in.ts';
import { openPlaceStore } from './open-place-store.ts';
import type { PlaceStore, ReplaceResult, StoreRow } from './place-store.ts';

const BEGIN = '1970-01-01T00:00:00.000Z';
const city = Array.from({ length: 30 }, (_, n) =>
  aPlace({ id: `place-${String(n).padStart(2, '0')}`, name: `Kitchen ${n} 廚房 😀` }),
);
const listed = (places: readonly Place[], at = BEGIN): Place[] =>
  places.map((place) => ({ ...place, listed_at: at }));

onEachDatabase((create) => {
  let database: TestDatabase;
  let store: PlaceStore;
  let clock: ManualClock;

  beforeEach(async () => {
    database = await create();
    clock = new ManualClock();
    store = await openPlaceStore(database.location, { clock });
  });

  afterEach(async () => {
    await store.close();
    await database.remove();
  });

  function replace(
    places: readonly Place[],
    dataset = 'a',
    supersedes: string[] = [],
  ): Promise<ReplaceResult> {
    return bringPlaces(store, places, { dataset, supersedes });
  }

  async function rows(): Promise<StoreRow[]> {
    const all: StoreRow[] = [];
    for await (const row of store.exportRows()) all.push(row);
    return all.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }

  describe('a new store', () => {
    it('is empty, of generation 0', async () => {
      expect([await store.generation(), await store.count(), await placesIn(store)]).toEqual([
        0,
        0,
        [],
      ]);
      expect(await store.changesSince(0)).toEqual({
        kind: 'changes',
        generation: 0,
        put: [],
        removed: [],
      });
    });

    it('can be opened by several at once', async () => {
      const others = await Promise.all([1, 2, 3].map(() => openPlaceStore(database.location)));
      for (const other of others) {
        expect(await other.generation()).toBe(0);
        await other.close();
      }
    });
  });

  describe('a run', () => {
    it('gives back the records whole, and when they came in', async () => {
      expect(await replace(city)).toMatchObject({ added: 30, generation: 1 });
      expect(await placesIn(store)).toEqual(listed(city));
      expect(await store.count()).toBe(30);
    });

    it('changes nothing the second time', async () => {
      await replace(city);
      await clock.advance(1_000);
      expect(await replace(city)).toEqual({
        added: 0,
        updated: 0,
        unchanged: 30,
        removed: 0,
        superseded: 0,
        generation: 1,
      });
      expect(await placesIn(store)).toEqual(listed(city));
    });

    it('counts what it changed, and removes what is no longer there', async () => {
      await replace(city);
      await clock.advance(60_000);
      const renamed = city
        .slice(1)
        .map((place, at) => (at === 0 ? { ...place, name: 'X' } : place));
      const added = aPlace({ id: 'place-99' });
      expect(await replace([...renamed, added])).toMatchObject({
        added: 1,
        updated: 1,
        unchanged: 28,
        removed: 1,
        generation: 2,
      });
      expect(await placesIn(store)).toEqual([
        ...listed(renamed),
        ...listed([added], '1970-01-01T00:01:00.000Z'),
      ]);
    });

    it('keeps the first of two records with the same id', async () => {
      const changes: string[] = [];
      await store.replace({ dataset: 'a', origin: 'a spec', supersedes: [] }, async (put) => {
        for (let round = 0; round < 2; round++) {
          for (let n = 0; n < 700; n++) {
            changes.push(await put(aPlace({ id: `p-${n}`, name: `round ${round}` })));
          }
        }
        return 0;
      });
      expect(changes.map((change) => change === 'taken')).toEqual([
        ...new Array<boolean>(700).fill(true),
        ...new Array<boolean>(700).fill(false),
      ]);
      const names = new Set((await placesIn(store)).map(({ name }) => name));
      expect([...names]).toEqual(['round 0']);
    });

    it('leaves other datasets alone, except those that it supersedes', async () => {
      await replace(city.slice(0, 10), 'a');
      await replace(city.slice(10, 20), 'b');
      expect(await replace(city.slice(20), 'c', ['a'])).toMatchObject({
        superseded: 10,
        removed: 0,
      });
      expect(await placesIn(store)).toEqual(listed(city.slice(10)));
      expect([...(await store.datasets())].sort()).toEqual([
        ['b', 10],
        ['c', 10],
      ]);
    });

    it('that fails leaves everything as it was', async () => {
      await replace(city.slice(0, 5));
      const failing = store.replace(
        { dataset: 'a', origin: 'a spec', supersedes: [] },
        async (put) => {
          for (const place of city.slice(5)) await put(place);
          throw new Error('the file ends here');
        },
      );
      await expect(failing).rejects.toThrow('the file ends here');
      expect(await placesIn(store)).toEqual(listed(city.slice(0, 5)));
      expect(await store.generation()).toBe(1);
    });

    it('that another one overtakes is refused: what it saw no longer holds', async () => {
      const overtaken = store.replace(
        { dataset: 'a', origin: 'slow', supersedes: [] },
        async (put) => {
          await put(aPlace({ id: 'slow' }));
          await replace(city.slice(0, 3));
          return 0;
        },
      );
      await expect(overtaken).rejects.toMatchObject({ code: 'STORE_LOCKED', retryable: true });
      expect(await placesIn(store)).toEqual(listed(city.slice(0, 3)));
    });

    it('lets votes through while it reads its file', async () => {
      await replace(city.slice(0, 3));
      await store.replace({ dataset: 'a', origin: 'slow', supersedes: [] }, async (put) => {
        await put(aPlace({ id: 'place-00', name: 'New' }));
        await store.vote({ placeId: 'place-00', voter: 'v', vote: 'like' });
        return 0;
      });
      expect(await store.generation()).toBe(3);
      const place = (await store.placesByIds(['place-00'])).get('place-00');
      expect(place).toMatchObject({ name: 'New', sentiment: { likes: 81 } });
    });
  });

  describe('places by id', () => {
    it('come for those that are there', async () => {
      await replace(city);
      const ids = [
        'place-07',
        'nobody',
        'place-03',
        'zero\0',
        'half \ud83d',
        '',
        'x'.repeat(9_999),
      ];
      const places = await store.placesByIds(ids);
      expect([...places.keys()].sort()).toEqual(['place-03', 'place-07']);
      expect(places.get('place-07')).toEqual({ ...city[7], listed_at: BEGIN });
      expect((await store.placesByIds([])).size).toBe(0);
    });
  });

  describe('changes', () => {
    it('tell what to put and to remove since a generation', async () => {
      await replace(city);
      await replace(city.slice(2).map((place) => ({ ...place, address: 'Moved' })));
      await store.vote({ placeId: 'place-05', voter: 'v', vote: 'dislike' });
      expect(await store.changesSince(2, { most: 0 })).toEqual({ kind: 'reload' });
      expect(await store.changesSince(3, { most: 0 })).toMatchObject({ kind: 'changes' });
      const changes = await store.changesSince(2);
      expect(changes).toMatchObject({ kind: 'changes', generation: 3, removed: [] });
      if (changes.kind !== 'changes') throw new Error('a reload');
      expect(changes.put.map(({ id, sentiment }) => [id, sentiment.dislikes])).toEqual([
        ['place-05', 6],
      ]);
      const older = await store.changesSince(1);
      if (older.kind !== 'changes') throw new Error('a reload');
      expect([older.put.length, [...older.removed].sort()]).toEqual([28, ['place-00', 'place-01']]);
    });

    it('are a reload for a generation that is not there yet, or too many', async () => {
      expect(await store.changesSince(1)).toEqual({ kind: 'reload' });
      await store.replace({ dataset: 'a', origin: 'large', supersedes: [] }, async (put) => {
        for (let n = 0; n < 10_001; n++) await put(aPlace({ id: `p-${n}` }));
        return 0;
      });
      expect(await store.changesSince(0)).toEqual({ kind: 'reload' });
      expect(await store.changesSince(1)).toMatchObject({ kind: 'changes', put: [] });
    }, 30_000);
  });

  describe('a snapshot', () => {
    it('is of one generation while others write', async () => {
      await store.replace({ dataset: 'a', origin: 'a spec', supersedes: [] }, async (put) => {
        for (let n = 0; n < 2_500; n++) await put(aPlace({ id: `p-${n}` }));
        return 0;
      });
      const { generation, batches } = await store.snapshot();
      let seen = 0;
      for await (const batch of batches) {
        if (seen === 0) await replace(city);
        seen += batch.length;
      }
      expect([generation, seen]).toEqual([1, 2_500]);
      expect([await store.generation(), await store.count()]).toEqual([2, 30]);
    });

    it('ends when the signal aborts, and when its reader stops', async () => {
      await replace(city);
      const leaving = new AbortController();
      const unread = await store.snapshot(leaving.signal);
      const reading = await store.snapshot();
      for await (const batch of reading.batches) if (batch.length > 0) break;
      leaving.abort(new Error('left'));
      await expect(unread.batches[Symbol.asyncIterator]().next()).rejects.toThrow('left');
      expect(await replace(city.slice(1))).toMatchObject({ removed: 1 });
    });

    it.each(['abort', 'close'] as const)('that is under way ends at %s', async (end) => {
      await store.replace({ dataset: 'a', origin: 'a spec', supersedes: [] }, async (put) => {
        for (let n = 0; n < 3_500; n++) await put(aPlace({ id: `p-${n}` }));
        return 0;
      });
      const leaving = new AbortController();
      const { batches } = await store.snapshot(leaving.signal);
      const read = async (): Promise<void> => {
        for await (const batch of batches) {
          if (batch.length === 0) continue;
          if (end === 'abort') leaving.abort(new Error('left'));
          else await store.close();
        }
      };
      await expect(read()).rejects.toThrow();
    });
  });

  describe('a vote', () => {
    const place = aPlace({ id: 'p', sentiment: { likes: 10, neutral: 5, dislikes: 1 } });
    const vote = (voter: string, kind: 'like' | 'neutral' | 'dislike' | undefined): unknown =>
      store.vote({ placeId: 'p', voter, vote: kind });

    beforeEach(() => replace([place]));

    it('counts beside imported votes, once per voter', async () => {
      expect(await vote('a', 'like')).toEqual({
        sentiment: { likes: 11, neutral: 5, dislikes: 1 },
        vote: 'like',
        generation: 2,
      });
      expect(await vote('a', 'like')).toMatchObject({ sentiment: { likes: 11 }, generation: 2 });
      expect(await vote('b', 'like')).toMatchObject({ sentiment: { likes: 12 }, generation: 3 });
      expect((await store.placesByIds(['p'])).get('p')?.sentiment).toEqual({
        likes: 12,
        neutral: 5,
        dislikes: 1,
      });
    });

    it('can be changed and taken back', async () => {
      await vote('a', 'like');
      expect(await vote('a', 'dislike')).toMatchObject({
        sentiment: { likes: 10, neutral: 5, dislikes: 2 },
      });
      expect(await vote('a', undefined)).toMatchObject({ sentiment: place.sentiment });
      expect(await vote('a', undefined)).toMatchObject({ vote: undefined, generation: 4 });
    });

    it('on a place that is not there is refused', async () => {
      for (const placeId of ['nobody', 'zero\0', 'half \ud83d']) {
        const unknown = store.vote({ placeId, voter: 'a', vote: 'like' });
        await expect(unknown).rejects.toThrow(UnknownPlaceError);
      }
      expect(await store.generation()).toBe(1);
    });

    it('survives an import, even one without its place', async () => {
      await vote('a', 'like');
      await replace([]);
      expect(await store.count()).toBe(0);
      await replace([{ ...place, name: 'Back' }]);
      expect((await store.placesByIds(['p'])).get('p')?.sentiment.likes).toBe(11);
    });

    it('is known of its voter, and forgotten on demand', async () => {
      await replace([place, aPlace({ id: 'q' })]);
      await clock.advance(1);
      await vote('a', 'like');
      await store.vote({ placeId: 'q', voter: 'a', vote: 'neutral' });
      await vote('b', 'like');
      const at = '1970-01-01T00:00:00.001Z';
      expect(await store.voterData('a')).toEqual({
        votes: [
          { placeId: 'p', vote: 'like', at },
          { placeId: 'q', vote: 'neutral', at },
        ],
        reports: [],
      });
      const before = await store.generation();
      expect(await store.eraseVoter('a')).toEqual({ votes: 2, reports: 0, generation: before + 1 });
      expect(await store.eraseVoter('a')).toEqual({ votes: 0, reports: 0, generation: before + 1 });
      expect(await store.voterData('a')).toEqual({ votes: [], reports: [] });
      const places = await store.placesByIds(['p', 'q']);
      expect(places.get('p')?.sentiment.likes).toBe(11);
      expect(places.get('q')?.sentiment.neutral).toBe(15);
      expect(await store.changesSince(before)).toMatchObject({ put: [{}, {}] });
    });

    it('is stored with no word of who cast it', async () => {
      await vote('a-very-secret-pseudonym', 'like');
      const votes = (await rows()).filter(({ kind }) => kind === 'vote');
      expect(JSON.stringify(votes)).not.toContain('secret');
      expect(votes).toMatchObject([{ voterHash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    });
  });

  it('closes twice without complaint, and fails what comes after or is under way', async () => {
    const underWay = store.replace(
      { dataset: 'a', origin: 'slow', supersedes: [] },
      async (put) => {
        for (const place of city) await put(place);
        await store.close();
        return 0;
      },
    );
    await expect(underWay).rejects.toThrow();
    await store.close();
    await expect(store.generation()).rejects.toThrow();
    await expect(store.vote({ placeId: 'p', voter: 'v', vote: 'like' })).rejects.toThrow();
  });
});
