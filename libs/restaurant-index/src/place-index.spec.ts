import { describe, expect, it } from '@jest/globals';
import { LIMITS, MEAL_TYPES } from '@tablewise/contracts';
import type { MealType, Place, Source, Votes } from '@tablewise/contracts';
import { mealsByAnyOverlap, priorOf, voteScore } from '@tablewise/restaurant-domain';
import fc from 'fast-check';
import { InvalidCursorError } from './invalid-cursor.error.ts';
import { PlaceIndex } from './place-index.ts';
import type { PlacePage, PlaceQuery } from './place-query.ts';

const GENERATED: Source = { name: 'generated', licence: 'CC0-1.0', confidence: 'high' };
const OVERLAP = { mealRule: 'overlap', limit: 10 } as const;

function aPlace(id: string, facts: Partial<Place> = {}): Place {
  return {
    id,
    name: `Place ${id}`,
    address: '',
    district: 'Stanley',
    location_category: 'Hong Kong Island',
    meal_type: [],
    price_range: 'Not specified',
    sentiment: { likes: 3, neutral: 1, dislikes: 1 },
    metadata: {},
    cuisines: [],
    time_zone: 'Asia/Hong_Kong',
    meals: { breakfast: 'unknown', lunch: 'unknown', dinner: 'unknown' },
    sources: [GENERATED],
    ...facts,
  };
}

function indexOf(...places: Place[]): PlaceIndex {
  return PlaceIndex.build(places, { generation: 1 });
}

function ids(page: PlacePage): string[] {
  return page.places.map(({ id }) => id);
}

/** Every page, following the cursors. */
function allPages(index: PlaceIndex, query: PlaceQuery): PlacePage[] {
  const pages = [index.search(query)];
  for (let cursor = pages[0]?.nextCursor; cursor !== undefined;) {
    const page = index.search({ ...query, cursor });
    pages.push(page);
    cursor = page.nextCursor;
  }
  return pages;
}

describe('an index without places', () => {
  it('answers every query with an empty page', () => {
    const index = PlaceIndex.build([], { generation: 0 });
    expect(index).toMatchObject({ size: 0, generation: 0, attribution: [] });
    expect(index.search({ ...OVERLAP, areas: ['Stanley'], meals: ['lunch'] })).toEqual({
      places: [],
      total: 0,
      areaCounts: { Stanley: 0 },
      mealCounts: { breakfast: 0, lunch: 0, dinner: 0 },
      unknownHours: 0,
    });
  });
});

describe('a search', () => {
  const serving = (meal: MealType): Partial<Place> => ({
    meals: { breakfast: 'no', lunch: 'no', dinner: 'no', [meal]: 'yes' },
  });

  it('gives the best-voted places first, then by id', () => {
    const liked = { sentiment: { likes: 50, neutral: 1, dislikes: 1 } };
    const disliked = { sentiment: { likes: 1, neutral: 1, dislikes: 50 } };
    const index = indexOf(aPlace('c', disliked), aPlace('b'), aPlace('a'), aPlace('d', liked));
    expect(ids(index.search(OVERLAP))).toEqual(['d', 'a', 'b', 'c']);
  });

  it('counts a known area without places as 0 and an area asked for twice once', () => {
    const index = indexOf(aPlace('a'), aPlace('b', { district: 'Tai O' }));
    const page = index.search({ ...OVERLAP, areas: ['Stanley', 'Po Toi', 'Stanley'] });
    expect(page).toMatchObject({ total: 1, areaCounts: { Stanley: 1, 'Po Toi': 0 } });
    expect(index.search(OVERLAP)).toMatchObject({ total: 2, areaCounts: {} });
  });

  it('leaves out and counts places of which it is unknown whether they serve the meals', () => {
    const index = indexOf(
      aPlace('a', serving('lunch')),
      aPlace('b', serving('dinner')),
      aPlace('c'),
      aPlace('d', { meals: { breakfast: 'no', lunch: 'unknown', dinner: 'no' } }),
      aPlace('e', { district: 'Tai O' }),
    );
    const lunch = index.search({ ...OVERLAP, areas: ['Stanley'], meals: ['lunch'] });
    expect(ids(lunch)).toEqual(['a']);
    expect(lunch).toMatchObject({
      total: 1,
      mealCounts: { breakfast: 0, lunch: 1, dinner: 0 },
      unknownHours: 2,
    });
    const either = index.search({ ...OVERLAP, areas: ['Stanley'], meals: ['lunch', 'dinner'] });
    expect(ids(either)).toEqual(['a', 'b']);
    expect(either.unknownHours).toBe(1);
  });

  it('takes the rule that is asked for', () => {
    const hours = { mon_fri: ['11:00 - 17:30'], sat_sun: [], public_holiday: [] };
    const index = indexOf(aPlace('a', { ...serving('lunch'), operating_hours: hours }));
    const dinner = { limit: 1, meals: ['dinner'] } as const;
    expect(index.search({ ...dinner, mealRule: 'overlap' }).total).toBe(0);
    expect(index.search({ ...dinner, mealRule: 'any' }).total).toBe(1);
  });

  it('lists what the sources ask to be shown, each once', () => {
    const osm = { ...GENERATED, attribution: '© OpenStreetMap contributors' };
    const fehd = { ...GENERATED, attribution: 'FEHD' };
    const index = indexOf(aPlace('a', { sources: [osm, fehd] }), aPlace('b', { sources: [osm] }));
    expect(index.attribution).toEqual(['FEHD', '© OpenStreetMap contributors']);
  });
});

describe('a cursor', () => {
  const query = {
    areas: ['Stanley', 'Tai O'],
    meals: undefined,
    mealRule: 'overlap',
    limit: 2,
  } as const;
  const places = ['a', 'b', 'c', 'd', 'e'].map((id) => aPlace(id));
  const cursor = indexOf(...places).search(query).nextCursor ?? '';

  it('is opaque text that fits into a URL', () => {
    expect(cursor).toMatch(/^[\w-]+$/u);
  });

  it('goes on after its place when that place and others have gone and new ones have come', () => {
    const changed = PlaceIndex.build([aPlace('e'), aPlace('bb'), aPlace('aa'), aPlace('d')], {
      generation: 2,
    });
    const next = changed.search({ ...query, cursor });
    expect(ids(next)).toEqual(['bb', 'd']);
    expect(next.total).toBe(4);
    expect(ids(changed.search({ ...query, cursor: next.nextCursor }))).toEqual(['e']);
  });

  it('leads to an empty last page where nothing is left', () => {
    const page = indexOf(aPlace('a')).search({ ...query, cursor });
    expect(page).toMatchObject({ places: [], total: 1 });
    expect(page).not.toHaveProperty('nextCursor');
  });

  it('holds for the same query in other words and with another page size', () => {
    const sameQuery = { ...query, areas: ['Tai O', 'Stanley', 'Tai O'], limit: 1 };
    expect(ids(indexOf(...places).search({ ...sameQuery, cursor }))).toEqual(['c']);
  });

  it.each<[string, Partial<PlaceQuery>]>([
    ['other areas', { areas: ['Stanley'] }],
    ['no areas', { areas: undefined }],
    ['a meal', { meals: ['lunch'] }],
    ['another rule', { mealRule: 'any' }],
  ])('is refused by a query with %s', (_what, change) => {
    const search = (): PlacePage => indexOf(...places).search({ ...query, ...change, cursor });
    expect(search).toThrow(InvalidCursorError);
    expect(search).toThrow('the cursor is of another query');
  });

  it.each([
    '',
    'page-2',
    '%%%',
    `${cursor}x`,
    cursor.slice(1),
    btoa('[1,0.5,"a"]'),
    btoa('[2,0.5,"a","x"]'),
    btoa('[1,"0.5","a","x"]'),
    btoa('{"__proto__":1}'),
    '銅鑼灣',
  ])('that this index did not write is refused: %p', (broken) => {
    const search = (): PlacePage => indexOf(...places).search({ ...query, cursor: broken });
    expect(search).toThrow(InvalidCursorError);
    expect(search).toThrow('the cursor is malformed');
  });

  it('never breaks on any text', () => {
    const index = indexOf(...places);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json().map(btoaOf)), (text) => {
        expect(() => index.search({ ...query, cursor: text })).toThrow(InvalidCursorError);
      }),
    );
  });

  it('fits what a caller may send, whatever the id', () => {
    const index = indexOf(...['\u0000', '\u0001'].map((char) => aPlace(char.repeat(200))));
    const { nextCursor = '' } = index.search({ mealRule: 'overlap', limit: 1 });
    expect(nextCursor.length).toBeGreaterThan(200);
    expect(nextCursor.length).toBeLessThanOrEqual(LIMITS.maxCursorLength);
  });

  it('carries any id', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }),
        (all) => {
          const index = indexOf(...all.map((id) => aPlace(id)));
          const pages = allPages(index, { mealRule: 'any', limit: 1 });
          expect(pages.flatMap(ids)).toEqual(all.toSorted((a, b) => (a < b ? -1 : 1)));
        },
      ),
    );
  });
});

describe('any search over any places', () => {
  const answer = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);
  const range = fc.constantFrom('07:00 - 10:00', '11:30 - 17:30', '18:00 - 02:00', 'noon');
  const ranges = fc.array(range, { maxLength: 2 });
  const area = fc.constantFrom('Stanley', 'Tai O', 'Jordan', '__proto__');
  const facts = fc.record({
    district: area,
    sentiment: fc.record({ likes: fc.nat(3), neutral: fc.nat(3), dislikes: fc.nat(3) }),
    meals: fc.record({ breakfast: answer, lunch: answer, dinner: answer }),
    operating_hours: fc.record({ mon_fri: ranges, sat_sun: ranges, public_holiday: ranges }),
  });
  const somePlaces = fc
    .array(facts, { maxLength: 60 })
    .map((list) => list.map((each, at) => aPlace(`p${at}`, each)));
  const aQuery: fc.Arbitrary<PlaceQuery> = fc.record(
    {
      areas: fc.array(fc.oneof(area, fc.constant('Po Toi')), { minLength: 1, maxLength: 5 }),
      meals: fc.array(fc.constantFrom(...MEAL_TYPES), { minLength: 1, maxLength: 4 }),
      mealRule: fc.constantFrom('overlap', 'any'),
      limit: fc.integer({ min: 1, max: 7 }),
    },
    { requiredKeys: ['mealRule', 'limit'] },
  );

  it('has in its pages together what looking at every place finds, in order and counted', () => {
    fc.assert(
      fc.property(somePlaces, aQuery, (places, query) => {
        const pages = allPages(PlaceIndex.build(places, { generation: 1 }), query);
        const expected = byLookingAtEveryPlace(places, query);
        expect(pages.flatMap(ids)).toEqual(expected.ids);
        expect(pages.slice(0, -1).every((page) => page.places.length === query.limit)).toBe(true);
        for (const { total, areaCounts, mealCounts, unknownHours } of pages) {
          expect({ total, areaCounts, mealCounts, unknownHours }).toEqual(expected.counts);
        }
      }),
      { numRuns: 500 },
    );
  });
});

interface Expected {
  readonly ids: readonly string[];
  readonly counts: Omit<PlacePage, 'places' | 'nextCursor'>;
}

function byLookingAtEveryPlace(places: readonly Place[], query: PlaceQuery): Expected {
  const { areas, meals, mealRule } = query;
  const answersOf = (place: Place): Place['meals'] =>
    mealRule === 'overlap' ? place.meals : mealsByAnyOverlap(place.operating_hours);
  const there = places.filter(({ district }) => areas?.includes(district) ?? true);
  const found = there.filter(
    (place) => meals?.some((meal) => answersOf(place)[meal] === 'yes') ?? true,
  );
  const prior = priorOf(places.map(({ sentiment }) => sentiment));
  const scoreOf = (votes: Votes): number => voteScore(votes, prior);
  const countOf = (test: (place: Place) => boolean): number => found.filter(test).length;
  const serving = (meal: MealType): number => countOf((place) => answersOf(place)[meal] === 'yes');
  return {
    ids: found
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .toSorted((a, b) => scoreOf(b.sentiment) - scoreOf(a.sentiment))
      .map(({ id }) => id),
    counts: {
      total: found.length,
      areaCounts: Object.fromEntries(
        (areas ?? []).map((area) => [area, countOf(({ district }) => district === area)]),
      ),
      mealCounts: {
        breakfast: serving('breakfast'),
        lunch: serving('lunch'),
        dinner: serving('dinner'),
      },
      unknownHours: there.filter(
        (place) => meals?.every((meal) => answersOf(place)[meal] === 'unknown') ?? false,
      ).length,
    },
  };
}

function btoaOf(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
