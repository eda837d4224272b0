import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { generateCity } from '../demo-city/generate-city.ts';
import { openPlaceStore } from '../place-store/open-place-store.ts';
import type { PlaceStore } from '../place-store/place-store.ts';
import { onEachDatabase } from '../testing/each-database.ts';
import type { TestDatabase } from '../testing/each-database.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { importReviews } from './import-reviews.ts';
import { NothingAcceptedError } from './run/import-refused.error.ts';
import type { ImportReport } from './run/import-report.ts';

onEachDatabase((create) => {
  let folder: TemporaryFolder;
  let database: TestDatabase;
  let store: PlaceStore;

  beforeEach(async () => {
    folder = new TemporaryFolder();
    database = await create();
    store = await openPlaceStore(database.location);
    const city = generateCity({ size: 2, seed: 1, city: HONG_KONG });
    await store.replace({ dataset: 'yelp', origin: 'a spec', supersedes: [] }, async (put) => {
      for (const [at, place] of [...city].entries()) await put({ ...place, id: `yelp:b${at}` });
      return 0;
    });
  });

  afterEach(async () => {
    await store.close();
    await database.remove();
    folder.remove();
  });

  const review = (id: string, business: string): object => ({
    review_id: id,
    user_id: 'u',
    business_id: business,
    stars: 3,
    date: '2018-07-07 22:09:11',
    text: `Review ${id}: the soup was fine and not too salty.`,
  });

  function importAll(...reviews: readonly object[]): Promise<ImportReport> {
    const file = folder.file('review.json');
    writeFileSync(file, reviews.map((each) => `${JSON.stringify(each)}\n`).join(''));
    return importReviews(store, { format: 'yelp-reviews', file });
  }

  describe('an import of reviews', () => {
    it('brings them in and rejects those of places that are not there', async () => {
      const report = await importAll(review('r1', 'b0'), review('r2', 'bx'), review('r1', 'b1'));
      expect(report).toMatchObject({ read: 3, accepted: 1, added: 1 });
      expect(report.rejected).toMatchObject({
        unknown_place: { found: [{ line: 2, id: 'yelp:r2', detail: 'yelp:bx' }] },
        duplicate_id: { found: [{ line: 3, id: 'yelp:r1' }] },
      });
      const { reviews, total } = await store.reviews('yelp:b0', { limit: 10 });
      expect(total).toBe(1);
      expect(reviews).toMatchObject([{ id: 'yelp:r1', language: 'en', stars: 3 }]);
      expect(reviews[0]).not.toHaveProperty('author_hash');
    });

    it('changes nothing the second time, and removes what the file no longer has', async () => {
      const { generation } = await importAll(review('r1', 'b0'), review('r2', 'b1'));
      expect(await importAll(review('r1', 'b0'), review('r2', 'b1'))).toMatchObject({
        unchanged: 2,
        generation,
      });
      expect(await importAll(review('r2', 'b1'))).toMatchObject({ removed: 1, unchanged: 1 });
      expect(await store.reviews('yelp:b0', { limit: 10 })).toMatchObject({ total: 0 });
    });

    it('that accepts nothing keeps what was there', async () => {
      await importAll(review('r1', 'b0'));
      await expect(importAll(review('r2', 'bx'))).rejects.toThrow(NothingAcceptedError);
      expect(await store.reviews('yelp:b0', { limit: 10 })).toMatchObject({ total: 1 });
    });
  });
});
