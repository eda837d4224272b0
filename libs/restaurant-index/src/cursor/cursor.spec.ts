import { describe, expect, it } from '@jest/globals';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { LIMITS } from '@tablewise/contracts';
import fc from 'fast-check';
import { PlaceIndex } from '../place-index.ts';
import type { IndexablePlace } from '../indexable-place.ts';
import type { PlacePage } from '../place-page.ts';
import type { PlaceQuery } from '../place-query.ts';
import { placeOf } from '../testing/any-search.ts';
import { CursorExpiredError, InvalidCursorError, MAX_CURSOR_AGE_MS } from './cursor.ts';

const query: PlaceQuery = {
  areas: ['Stanley', 'Tai O'],
  mealRule: 'overlap',
  sort: 'best',
  limit: 2,
};
const index = indexOf('a', 'b', 'c', 'd', 'e');
const cursor = index.search(query).nextCursor ?? '';

function indexOf(...ids: string[]): PlaceIndex {
  return PlaceIndex.build(
    ids.map((id) => placeOf(id, { opening_hours: '24/7' })),
    { generation: 1, city: HONG_KONG },
  );
}

function ids({ hits }: PlacePage): string[] {
  return hits.map(({ id }) => id);
}

describe('a cursor', () => {
  it('is opaque text that fits into a URL', () => {
    expect(cursor).toMatch(/^[\w-]+$/u);
  });

  it('goes on after its place when that place and others have gone and new ones have come', () => {
    const changed = indexOf('e', 'bb', 'aa', 'd');
    const next = changed.search({ ...query, cursor });
    expect(ids(next)).toEqual(['bb', 'd']);
    expect(next.total).toBe(4);
    expect(ids(changed.search({ ...query, cursor: next.nextCursor }))).toEqual(['e']);
  });

  it('leads to an empty last page where nothing is left', () => {
    const page = indexOf('a').search({ ...query, cursor });
    expect(page).toMatchObject({ hits: [], total: 1, nextCursor: undefined });
  });

  it('holds for the same query in other words, with another page size and other counts', () => {
    const areas = ['Tai O', 'Stanley', 'Tai O'];
    const same = { ...query, areas, limit: 1, totals: false, facets: ['area'] as const };
    expect(ids(index.search({ ...same, cursor }))).toEqual(['c']);
  });

  it.each<[string, Partial<PlaceQuery>]>([
    ['other areas', { areas: ['Stanley'] }],
    ['no areas', { areas: undefined }],
    ['a meal', { meals: ['lunch'] }],
    ['another rule', { mealRule: 'any' }],
    ['another sort', { sort: 'votes' }],
    ['a text', { text: 'tea' }],
    ['a circle', { near: { location: { lat: 22, lng: 114 }, radiusM: 100 } }],
    ['a price', { priceLevels: [1] }],
    ['a least score', { minScore: 0 }],
    ['an opening time', { open: { local: '2026-11-21T12:00' } }],
    ['unknown hours', { includeUnknown: true }],
  ])('is refused by a query with %s', (_what, change) => {
    const search = (): PlacePage => index.search({ ...query, ...change, cursor });
    expect(search).toThrow(InvalidCursorError);
    expect(search).toThrow('the cursor is of another query');
  });

  it.each([
    '',
    'page-2',
    '%%%',
    `${cursor}x`,
    `${cursor}=`,
    cursor.slice(1),
    cursor.slice(0, -1),
    '銅鑼灣',
  ])('that this index did not write is refused: %p', (broken) => {
    const search = (): PlacePage => index.search({ ...query, cursor: broken });
    expect(search).toThrow(InvalidCursorError);
  });

  it('never breaks on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        expect(() => index.search({ ...query, cursor: text })).toThrow(InvalidCursorError);
      }),
    );
  });

  it('fits what a caller may send, and carries any id', () => {
    const anyId = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
      fc.constantFrom('\ud800', '\udc00x', '銅'.repeat(200), '\u0000'),
    );
    fc.assert(
      fc.property(fc.uniqueArray(anyId, { minLength: 1, maxLength: 20 }), (all) => {
        const any = indexOf(...all);
        const found: string[] = [];
        for (let next: string | undefined, isFirst = true; isFirst || next !== undefined;) {
          const page = any.search({ mealRule: 'any', sort: 'newest', limit: 1, cursor: next });
          found.push(...ids(page));
          next = page.nextCursor;
          isFirst = false;
          expect(next?.length ?? 0).toBeLessThanOrEqual(LIMITS.maxCursorLength);
        }
        expect(found).toEqual(all.toSorted((a, b) => (a < b ? -1 : 1)));
      }),
    );
  });
});

describe('pages between which places are voted on', () => {
  const voted = fc.record({ likes: fc.nat(9), neutral: fc.nat(9), dislikes: fc.nat(9) });
  const place = (id: string, sentiment: IndexablePlace['sentiment']) => placeOf(id, { sentiment });
  const city = fc
    .array(voted, { minLength: 4, maxLength: 30 })
    .map((all) => all.map((sentiment, at) => place(`p${at}`, sentiment)));
  const votes = fc.array(fc.tuple(fc.nat(29), voted), { maxLength: 8 });
  const asked: PlaceQuery = { mealRule: 'overlap', sort: 'best', limit: 3 };

  it('have every place that nobody voted on, once and in order; what moved may come again', () => {
    fc.assert(
      fc.property(city, votes, (all, cast) => {
        let now = PlaceIndex.build(all, { generation: 1, city: HONG_KONG });
        const order = ids(now.search({ ...asked, limit: all.length }));
        const moved = new Set<string>();
        const seen: string[] = [];
        for (let next: string | undefined, isFirst = true; isFirst || next !== undefined;) {
          const page = now.search({ ...asked, cursor: next });
          seen.push(...ids(page));
          next = page.nextCursor;
          isFirst = false;
          const [at, sentiment] = cast.pop() ?? [];
          if (at === undefined || sentiment === undefined || at >= all.length) continue;
          moved.add(`p${at}`);
          now = now.with({ put: [place(`p${at}`, sentiment)], removed: [] }, now.generation + 1);
        }
        const still = (id: string): boolean => !moved.has(id);
        expect(seen.filter(still)).toEqual(order.filter(still));
      }),
    );
  });

  it('show one again that was voted down, and miss one that was voted up', () => {
    const worse = (likes: number) => ({ likes, neutral: 0, dislikes: 9 });
    const all = ['a', 'b', 'c', 'd'].map((id, at) => place(id, worse(9 - at)));
    const first = PlaceIndex.build(all, { generation: 1, city: HONG_KONG });
    const page = first.search({ ...asked, limit: 2 });
    const put = [place('a', worse(0)), place('d', worse(30))];
    const later = first.with({ put, removed: [] }, 2);
    const rest = later.search({ ...asked, limit: 2, cursor: page.nextCursor });
    expect([ids(page), ids(rest)]).toEqual([
      ['a', 'b'],
      ['c', 'a'],
    ]);
  });
});

describe('a cursor of what is open now', () => {
  const at = Date.parse('2026-11-21T04:00:00Z');
  const now = { ...query, open: { at } };
  const { nextCursor } = index.search(now);

  it('stays with the instant of the first page while the clock goes on', () => {
    const later = index.search({
      ...now,
      open: { at: at + MAX_CURSOR_AGE_MS },
      cursor: nextCursor,
    });
    expect(ids(later)).toEqual(['c', 'd']);
    const last = { ...now, open: { at: at + 60_000 }, cursor: later.nextCursor };
    expect(ids(index.search(last))).toEqual(['e']);
  });

  it('expires when that instant is too long ago', () => {
    const late = { ...now, open: { at: at + MAX_CURSOR_AGE_MS + 1 }, cursor: nextCursor };
    expect(() => index.search(late)).toThrow(CursorExpiredError);
    expect(() => index.search(late)).toThrow('30 minutes away');
  });
});
