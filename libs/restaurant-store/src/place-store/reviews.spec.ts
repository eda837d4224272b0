import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Review } from '@tablewise/contracts';
import { ManualClock } from '@tablewise/kernel';
import { aPlace } from '@tablewise/testing';
import { UnknownPlaceError } from '../errors/unknown-place.error.ts';
import { onEachDatabase } from '../testing/each-database.ts';
import type { TestDatabase } from '../testing/each-database.ts';
import { placesIn } from '../testing/places-in.ts';
import { openPlaceStore } from './open-place-store.ts';
import type { PlaceStore, ReplaceResult, StoreRow } from './place-store.ts';

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

  async function rows(): Promise<StoreRow[]> {
    const all: StoreRow[] = [];
    for await (const row of store.exportRows()) all.push(row);
    return all.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }

  const review = (n: number, date: string): Review => ({
    id: `r-${n}`,
    restaurant_id: 'place-00',
    text: `好好食 ${n}`,
    language: 'yue',
    stars: 4,
    date,
    source: { name: 'generated', licence: 'CC0-1.0', confidence: 'high' },
  });
  const some = Array.from({ length: 25 }, (_, n) => review(n, `2026-0${1 + (n % 3)}-1${n % 2}`));
  const bring = (reviews: readonly Review[]): Promise<ReplaceResult> =>
    store.replaceReviews({ dataset: 'r', origin: 'a spec', supersedes: [] }, async (put) => {
      for (const one of reviews) await put({ ...one, author_hash: 'f00d' });
      return 0;
    });

  beforeEach(() =>
    store.replace({ dataset: 'a', origin: 'a spec', supersedes: [] }, async (put) => {
      for (let n = 0; n < 30; n++) await put(aPlace({ id: `place-${String(n).padStart(2, '0')}` }));
      return 0;
    }),
  );

  it('are paged, the newest first, each once, without their authors', async () => {
    expect(await bring(some)).toMatchObject({ added: 25, generation: 2 });
    const seen = [];
    let cursor: string | undefined;
    do {
      const page = await store.reviews('place-00', { limit: 7, ...(cursor && { cursor }) });
      expect(page.total).toBe(25);
      seen.push(...page.reviews);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    const expected = [...some].sort((a, b) =>
      a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1,
    );
    expect(seen).toEqual(expected);
  });

  it('change nothing the second time, and touch no place', async () => {
    await bring(some);
    expect(await bring(some)).toMatchObject({ unchanged: 25, generation: 2 });
    expect(await store.changesSince(1)).toEqual({
      kind: 'changes',
      generation: 2,
      put: [],
      removed: [],
    });
  });

  it('of a place without any are none, of no place an error', async () => {
    expect(await store.reviews('place-01', { limit: 5 })).toEqual({ reviews: [], total: 0 });
    for (const id of ['nobody', 'zero\0', 'half \ud83d']) {
      await expect(store.reviews(id, { limit: 5 })).rejects.toThrow(UnknownPlaceError);
    }
  });

  const cursorAt = (id: string): string =>
    Buffer.from(JSON.stringify(['2026-01-01', id])).toString('base64url');

  it.each(['', 'x', 'bnVsbA', '["2026-01-01","a"]', cursorAt('a\0b'), cursorAt('\ud83d')])(
    'refuse the cursor %j',
    async (cursor) => {
      await expect(store.reviews('place-00', { limit: 5, cursor })).rejects.toMatchObject({
        code: 'INPUT_INVALID_CURSOR',
      });
    },
  );

  it('and everything else comes back through a restore', async () => {
    await bring(some);
    await store.vote({ placeId: 'place-03', voter: 'a', vote: 'like' });
    const before = await rows();
    const other = await create();
    const copy = await openPlaceStore(other.location, { clock });
    const restore = (): Promise<ReplaceResult> =>
      copy.restore('a spec', async (put) => {
        for (const row of before) await put(row);
        return 0;
      });
    expect(await restore()).toMatchObject({ added: 56, generation: 1 });
    expect(await restore()).toMatchObject({ unchanged: 56, generation: 1 });
    expect(await placesIn(copy)).toEqual(await placesIn(store));
    await copy.eraseVoter('a');
    expect(await restore()).toMatchObject({ added: 1, unchanged: 55, generation: 3 });
    expect(await copy.changesSince(2)).toEqual({ kind: 'reload' });
    expect((await copy.voterData('a')).votes).toHaveLength(1);
    await copy.close();
    await other.remove();
  });
});
