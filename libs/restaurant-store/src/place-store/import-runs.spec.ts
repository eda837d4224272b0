import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Place } from '@tablewise/contracts';
import { aPlace } from '@tablewise/testing';
import { aReview } from '../testing/a-review.ts';
import { bringPlaces } from '../testing/bring-places.ts';
import { collect } from '../testing/collect.ts';
import { onEachDatabase } from '../testing/each-database.ts';
import type { TestDatabase } from '../testing/each-database.ts';
import { openPlaceStore } from './open-place-store.ts';
import type { CityResult, PlaceStore, ReplaceResult } from './place-store.ts';

const city = Array.from({ length: 30 }, (_, n) =>
  aPlace({ id: `place-${String(n).padStart(2, '0')}` }),
);

onEachDatabase((create) => {
  let database: TestDatabase;
  let store: PlaceStore;

  beforeEach(async () => {
    database = await create();
    store = await openPlaceStore(database.location);
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

  function review(places: readonly Place[]): Promise<ReplaceResult> {
    const replacement = { dataset: 'diary', origin: 'a spec', supersedes: [] };
    return store.replaceReviews(replacement, async (put) => {
      for (const { id } of places) await put(aReview({ id, restaurant_id: id }));
      return 0;
    });
  }

  /** The places that reviews are about. */
  async function reviewed(): Promise<string[]> {
    const rows = await collect(store.exportRows());
    return rows.flatMap((row) => (row.kind === 'review' ? [row.review.restaurant_id] : []));
  }

  it('a run takes all reviews of places that give way along, and keeps those of others', async () => {
    await replace(city.slice(0, 2), 'a');
    await replace(city.slice(2, 4), 'b');
    await review(city.slice(0, 4));
    expect(await replace([...city.slice(1, 2), ...city.slice(4)], 'c', ['a'])).toMatchObject({
      superseded: 1,
      generation: 4,
    });
    expect(await reviewed()).toEqual(['place-01', 'place-02', 'place-03']);
  });

  it('a run keeps reviews of a place that it leaves out, which may come back', async () => {
    await replace(city.slice(0, 2));
    await review(city.slice(0, 1));
    await replace(city.slice(1, 2));
    await replace(city.slice(0, 2));
    expect(await store.reviews('place-00', { limit: 5 })).toMatchObject({ total: 1 });
  });

  it('a run of a city brings its places and reviews together, or neither', async () => {
    const bring = (isWhole: boolean): Promise<CityResult> =>
      store.replaceCity({ dataset: 'a', origin: 'a spec', supersedes: [] }, async (put) => {
        for (const place of city) await put({ kind: 'place', place });
        if (!isWhole) throw new Error('no reviews');
        for (const { id } of city) {
          await put({ kind: 'review', review: aReview({ id, restaurant_id: id }) });
        }
        return 0;
      });
    await expect(bring(false)).rejects.toThrow('no reviews');
    expect([await store.generation(), await collect(store.exportRows())]).toEqual([0, []]);
    expect(await bring(true)).toMatchObject({ added: 30, reviews: { added: 30 }, generation: 1 });
    expect(await bring(true)).toMatchObject({ unchanged: 30, generation: 1 });
    expect(await reviewed()).toHaveLength(30);
  });
});
