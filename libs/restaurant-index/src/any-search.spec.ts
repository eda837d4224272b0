import { deepStrictEqual } from 'node:assert/strict';
import { describe, expect, it } from '@jest/globals';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { priorOf } from '@tablewise/restaurant-domain';
import fc from 'fast-check';
import { PlaceIndex } from './place-index.ts';
import type { PlacePage } from './place-page.ts';
import type { PlaceQuery } from './place-query.ts';
import { history, placeOf, someQuery } from './testing/any-search.ts';
import type { History } from './testing/any-search.ts';
import { christmas, EveryPlace } from './testing/every-place.ts';

/*
 * Ten thousand random queries against looking at every place: 200 times an index of random places,
 * some of them put or removed after it was built, and 50 queries, each read through all its pages.
 */
const INDEXES = 200;
const QUERIES_EACH = 50;

describe('any search of any places', () => {
  it('has in its pages together what looking at every place finds, in order and counted', () => {
    fc.assert(
      fc.property(
        history,
        fc.array(someQuery, { minLength: QUERIES_EACH, maxLength: QUERIES_EACH }),
        ({ built, changes }, queries) => {
          const places = new Map(built.map((given, at) => [`p${at}`, placeOf(`p${at}`, given)]));
          const prior = priorOf([...places.values()].map(({ sentiment }) => sentiment));
          let index = PlaceIndex.build(places.values(), {
            generation: 1,
            city: HONG_KONG,
            calendar: christmas,
          });
          for (const [at, { put, removed }] of changes.entries()) {
            const change = {
              put: put.map(([id, given]) => placeOf(`p${id}`, given)),
              removed: removed.map((id) => `p${id}`),
            };
            for (const id of change.removed) places.delete(id);
            for (const place of change.put) places.set(place.id, place);
            index = index.with(change, 2 + at);
          }
          const all = [...places.values()];
          expect(index.size).toBe(all.length);
          const reference = new EveryPlace(all, prior);
          for (const each of queries) expectSame(index, reference, each);
        },
      ),
      { numRuns: INDEXES, examples: [EQUALLY_FAR] },
    );
  });
});

/** Their distances differ in the last bit of a kilometre, and not in the metres that are shown. */
const EQUALLY_FAR: [History, PlaceQuery[]] = [
  { built: [golden(0), golden(-2.0194839173657902e-28)], changes: [] },
  [
    {
      mealRule: 'overlap',
      sort: 'distance',
      limit: 1,
      near: { location: { lat: -2.8423264840369377e-12, lng: 0 } },
    },
  ],
];

function golden(lat: number): History['built'][number] {
  return {
    name: 'Golden',
    district: 'Stanley',
    location_category: 'Hong Kong Island',
    cuisines: [],
    location: { lat, lng: 0 },
    time_zone: 'Asia/Hong_Kong',
    meals: { breakfast: 'yes', lunch: 'yes', dinner: 'yes' },
    sentiment: { likes: 0, neutral: 0, dislikes: 0 },
  };
}

/** Node's own comparison: of ten thousand results Jest's takes minutes. */
function expectSame(index: PlaceIndex, reference: EveryPlace, asked: PlaceQuery): void {
  const { hits: expected, counts: expectedCounts } = reference.search(asked);
  const pages = allPages(index, asked);
  deepStrictEqual(
    pages.flatMap(({ hits }) => hits),
    expected,
  );
  const fullPages = pages.slice(0, -1);
  deepStrictEqual(fullPages.filter(({ hits }) => hits.length !== asked.limit).length, 0);
  for (const { hits, explain, nextCursor, ...counts } of pages) {
    deepStrictEqual(counts, expectedCounts);
    deepStrictEqual(explain?.hits.length, asked.explain === true ? hits.length : undefined);
    deepStrictEqual(nextCursor === undefined, hits.at(-1)?.id === expected.at(-1)?.id);
  }
  const early = index.search({ ...asked, totals: false });
  deepStrictEqual([early.hits, early.nextCursor], [pages[0]?.hits, pages[0]?.nextCursor]);
}

/** Every page, following the cursors. */
function allPages(index: PlaceIndex, asked: PlaceQuery): PlacePage[] {
  const pages = [index.search(asked)];
  for (let cursor = pages[0]?.nextCursor; cursor !== undefined;) {
    const page = index.search({ ...asked, cursor });
    pages.push(page);
    cursor = page.nextCursor;
  }
  return pages;
}
