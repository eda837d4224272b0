import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import type { IndexablePlace } from './indexable-place.ts';
import { PlaceIndex } from './place-index.ts';
import type { PlacePage } from './place-page.ts';
import type { PlaceQuery } from './place-query.ts';
import { MissingOriginError } from './search/find-page.ts';
import { placeOf } from './testing/any-search.ts';

const BEST: PlaceQuery = { mealRule: 'overlap', sort: 'best', limit: 10 };
const CENTRAL = { lat: 22.2819, lng: 114.1581 };

function indexOf(...places: IndexablePlace[]): PlaceIndex {
  return PlaceIndex.build(places, { generation: 1, city: HONG_KONG });
}

function ids({ hits }: PlacePage): string[] {
  return hits.map(({ id }) => id);
}

describe('an index without places', () => {
  it('answers every query with an empty page', () => {
    const index = indexOf();
    expect(index).toMatchObject({ size: 0, deltaSize: 0, generation: 1, attribution: [] });
    expect(index.search({ ...BEST, areas: ['Stanley'], text: 'tea', facets: ['area'] })).toEqual({
      hits: [],
      total: 0,
      areaCounts: { Stanley: 0 },
      mealCounts: { breakfast: 0, lunch: 0, dinner: 0 },
      unknownHours: 0,
      facets: { area: [] },
    });
    expect(index.autocomplete({ text: 'tea', limit: 5 })).toEqual([]);
    expect(index.cuisines()).toEqual([]);
  });

  it('takes its first places as changes', () => {
    const index = indexOf().with({ put: [placeOf('a', {})], removed: ['b'] }, 2);
    expect(ids(index.search(BEST))).toEqual(['a']);
    expect(index).toMatchObject({ size: 1, deltaSize: 1, generation: 2 });
  });
});

describe('a changed index', () => {
  const voted = (id: string, likes: number): IndexablePlace =>
    placeOf(id, { sentiment: { likes, neutral: 0, dislikes: 2 } });
  const index = indexOf(voted('a', 5), voted('b', 3), voted('c', 1));

  it('has what was put, without what was removed, and leaves the old one as it was', () => {
    const next = index.with({ put: [voted('c', 50), voted('d', 4)], removed: ['a'] }, 2);
    expect(ids(next.search(BEST))).toEqual(['c', 'd', 'b']);
    expect(next.search(BEST).total).toBe(3);
    expect([next.has('a'), next.has('c'), next.has('d')]).toEqual([false, true, true]);
    expect(next.deltaSize).toBe(4);
    expect(ids(index.search(BEST))).toEqual(['a', 'b', 'c']);
    expect(index.generation).toBe(1);
  });

  it('takes back what was removed, and removes what was put', () => {
    const gone = index.with({ put: [voted('d', 9)], removed: ['a'] }, 2);
    const back = gone.with({ put: [voted('a', 5)], removed: ['d', 'nobody'] }, 3);
    expect(ids(back.search(BEST))).toEqual(['a', 'b', 'c']);
  });

  it('counts cuisines and areas over all of it', () => {
    const thai = placeOf('t', { cuisines: ['thai', 'thai'], district: 'Tai O' });
    const changed = indexOf(thai, placeOf('u', { cuisines: ['thai'] })).with(
      { put: [placeOf('v', { cuisines: ['cafe'] })], removed: ['t'] },
      2,
    );
    expect(changed.cuisines()).toEqual([
      { name: 'cafe', count: 1 },
      { name: 'thai', count: 1 },
    ]);
    expect(changed.areaCounts()).toEqual(new Map([['Stanley', 2]]));
  });
});

describe('a search', () => {
  it('tells which order its sort needs: a place to measure from', () => {
    expect(() => indexOf().search({ ...BEST, sort: 'distance' })).toThrow(MissingOriginError);
  });

  it('gives nearest places first, those nobody knows where last', () => {
    const at = (lat: number): Partial<IndexablePlace> => ({ location: { ...CENTRAL, lat } });
    const index = indexOf(
      placeOf('far', at(22.4)),
      placeOf('near', at(22.29)),
      placeOf('lost', {}),
    );
    const near = { location: CENTRAL };
    const page = index.search({ ...BEST, sort: 'distance', near });
    expect(ids(page)).toEqual(['near', 'far', 'lost']);
    expect(page.hits.map(({ distanceM }) => distanceM && Math.round(distanceM / 100))).toEqual([
      9,
      131,
      undefined,
    ]);
  });

  it('finds the nearest of many within ever wider circles, page after page', () => {
    const places = Array.from({ length: 3_000 }, (_, at) =>
      placeOf(`p${at}`, { location: { lat: 22 + (at % 997) / 1000, lng: 114 + (at % 61) / 100 } }),
    );
    const index = indexOf(...places);
    const asked: PlaceQuery = {
      ...BEST,
      sort: 'distance',
      near: { location: CENTRAL },
      limit: 400,
    };
    const found: string[] = [];
    let page = index.search(asked);
    for (
      ;
      page.nextCursor !== undefined;
      page = index.search({ ...asked, cursor: page.nextCursor })
    ) {
      found.push(...ids(page));
    }
    found.push(...ids(page));
    const all = index.search({ ...asked, limit: 3_000 });
    expect(found).toEqual(ids(all));
    const distances = all.hits.map(({ distanceM }) => distanceM ?? 0);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  it('leaves out and counts places whose hours are unknown, unless they are asked for', () => {
    const index = indexOf(
      placeOf('day', { opening_hours: '24/7' }),
      placeOf('never', { opening_hours: 'off' }),
      placeOf('maybe', { opening_hours: 'ring the bell' }),
    );
    const open = { local: '2026-11-21T12:00' };
    expect(index.search({ ...BEST, open })).toMatchObject({
      hits: [{ id: 'day', open: 'open' }],
      unknownHours: 1,
    });
    const { hits } = index.search({ ...BEST, open, includeUnknown: true });
    expect(hits.map(({ id, open: state }) => [id, state])).toEqual([
      ['day', 'open'],
      ['maybe', 'unknown'],
    ]);
  });

  it('counts a place that may serve one of the meals, though it serves not the other', () => {
    const meals = { breakfast: 'no', lunch: 'yes', dinner: 'unknown' } as const;
    const index = indexOf(placeOf('until-whenever', { opening_hours: '11:00-17:00+', meals }));
    const asked = { ...BEST, meals: ['breakfast', 'dinner'] as const };
    expect(index.search(asked)).toMatchObject({ hits: [], unknownHours: 1 });
    expect(ids(index.search({ ...asked, includeUnknown: true }))).toEqual(['until-whenever']);
    expect(index.search({ ...BEST, meals: ['breakfast'] })).toMatchObject({ unknownHours: 0 });
  });

  it('explains its plan, what each filter left, and where a hit stands', () => {
    const index = indexOf(
      placeOf('a', { district: 'Tai O', cuisines: ['thai'] }),
      placeOf('b', { district: 'Tai O' }),
      placeOf('c', {}),
    );
    const page = index.search({
      ...BEST,
      areas: ['Tai O'],
      cuisines: ['thai'],
      sort: 'votes',
      explain: true,
    });
    expect(page.explain?.plans[0]).toEqual({ source: 'cuisine', candidates: 1 });
    expect(page.explain?.filters).toEqual([
      { filter: 'area', left: 2 },
      { filter: 'cuisine', left: 1 },
    ]);
    expect(page.explain?.hits).toEqual([{ id: 'a', sortedBy: { votes: 0 }, meals: [] }]);
  });

  it('finds areas by their other names', () => {
    const index = indexOf(
      placeOf('a', { name: 'Tea House', district: 'Tsim Sha Tsui' }),
      placeOf('b', { name: 'Tea House' }),
    );
    expect(ids(index.search({ ...BEST, text: 'tea 尖沙咀' }))).toEqual(['a']);
  });
});

describe('autocomplete', () => {
  const index = indexOf(
    placeOf('a', { name: 'Thai Garden', cuisines: ['thai'], names: { zh: '泰園' } }),
    placeOf('b', { name: 'Tiger', cuisines: ['thai'], district: 'Tai O' }),
  );

  it('suggests cuisines and areas, then restaurants', () => {
    expect(index.autocomplete({ text: 'th', limit: 5 })).toEqual([
      { kind: 'cuisine', text: 'Thai', id: 'thai', count: 2 },
      { kind: 'restaurant', text: 'Thai Garden', id: 'a', district: 'Stanley' },
    ]);
  });

  it('shows names in the language asked for', () => {
    expect(index.autocomplete({ text: '泰', limit: 5, lang: 'zh' })).toEqual([
      { kind: 'cuisine', text: '泰國菜', id: 'thai', count: 2 },
      { kind: 'restaurant', text: '泰園', id: 'a', district: 'Stanley' },
    ]);
  });

  it('knows what came and went', () => {
    const changed = index.with({ put: [placeOf('c', { name: 'Thistle' })], removed: ['a'] }, 2);
    expect(changed.autocomplete({ text: 'th', limit: 5 })).toEqual([
      { kind: 'cuisine', text: 'Thai', id: 'thai', count: 1 },
      { kind: 'restaurant', text: 'Thistle', id: 'c', district: 'Stanley' },
    ]);
  });
});

describe('a packed index', () => {
  it('answers in another thread as it did here, changes and all', () => {
    const index = indexOf(
      placeOf('a', { name: 'Golden Dragon', opening_hours: '24/7', location: CENTRAL }),
      placeOf('b', { name: 'Silver Dragon', sources: [source('OSM')] }),
    ).with({ put: [placeOf('c', { name: 'Dragon Noodle' })], removed: ['b'] }, 2);
    const { port1, port2 } = new MessageChannel();
    port1.postMessage(index.pack());
    const received: unknown = receiveMessageOnPort(port2)?.message;
    port1.close();
    const unpacked = PlaceIndex.unpack(asPacked(received), { city: HONG_KONG });
    const asked: PlaceQuery = { ...BEST, text: 'dragom', open: { local: '2026-11-21T12:00' } };
    expect(unpacked.search({ ...asked, includeUnknown: true })).toEqual(
      index.search({ ...asked, includeUnknown: true }),
    );
    expect(unpacked).toMatchObject({ generation: 2, size: 2, attribution: ['OSM'] });
  });

  function source(attribution: string): IndexablePlace['sources'][number] {
    return { name: 'osm', licence: 'ODbL-1.0', attribution, confidence: 'high' };
  }

  function asPacked(message: unknown): ReturnType<PlaceIndex['pack']> {
    if (!isPacked(message)) throw new TypeError('no packed index');
    return message;
  }

  function isPacked(message: unknown): message is ReturnType<PlaceIndex['pack']> {
    return typeof message === 'object' && message !== null && 'base' in message;
  }
});
