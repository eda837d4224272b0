import { MEAL_TYPES } from '@tablewise/contracts';
import fc from 'fast-check';
import type { IndexablePlace } from '../indexable-place.ts';
import { FACET_NAMES } from '../place-query.ts';
import type { PlaceQuery } from '../place-query.ts';

const someWords = fc.array(
  fc.constantFrom(
    'Golden',
    'golden',
    'Goldn',
    'Dragon',
    'Noodle',
    'noodles',
    'Café',
    '茶餐廳',
    '龍',
    'Tai',
  ),
  { minLength: 1, maxLength: 3 },
);
const someText = someWords.map((words) => words.join(' '));
const area = fc.constantFrom('Stanley', 'Tai O', 'Jordan', '__proto__');
const cuisine = fc.constantFrom('thai', 'noodle', 'cha_chaan_teng', 'golden_grill');
const answer = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);
const ranges = fc.array(
  fc.constantFrom('07:00 - 10:00', '11:30 - 17:30', '18:00 - 02:00', 'noon'),
  { maxLength: 2 },
);
/** Around the antimeridian, in one city and far away, some at the same spot. */
const location = fc.oneof(
  fc.record({
    lat: fc.integer({ min: 22_270, max: 22_300 }).map((n) => n / 1000),
    lng: fc.integer({ min: 114_160, max: 114_200 }).map((n) => n / 1000),
  }),
  fc.constantFrom({ lat: 0, lng: 179.999 }, { lat: 0, lng: -179.999 }, { lat: 89.999, lng: 10 }),
  fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
  }),
);
const facts = fc.record(
  {
    name: someText,
    names: fc.record({ zh: fc.constantFrom('茶餐廳', '龍鳳', 'Golden') }, { requiredKeys: [] }),
    district: area,
    administrative_district: fc.constantFrom('Southern', 'Islands'),
    location_category: fc.constantFrom('Hong Kong Island', 'Islands'),
    cuisines: fc.array(cuisine, { maxLength: 3 }),
    price_level: fc.integer({ min: 1, max: 4 }),
    location,
    opening_hours: fc.constantFrom(
      '24/7',
      'Mo-Fr 11:00-22:00; PH off',
      'Sa,Su 18:00-02:00',
      'by appointment',
      'Mo-Su 07:00-11:00; PH 12:00-15:00',
      'Mo-Su 11:00-22:00; Dec 25 off; Nov 20-25 18:00-03:00',
      'off; Dec 20-Jan 5 12:00-26:00; Feb 29 10:00-20:00',
      'Tu-Su 17:00+; Nov 12:00-14:30+',
    ),
    operating_hours: fc.record({ mon_fri: ranges, sat_sun: ranges, public_holiday: ranges }),
    time_zone: fc.constantFrom('Asia/Hong_Kong', 'America/New_York', 'Nowhere/Land'),
    meals: fc.record({ breakfast: answer, lunch: answer, dinner: answer }),
    sentiment: fc.record({ likes: fc.nat(3), neutral: fc.nat(2), dislikes: fc.nat(2) }),
    listed_at: fc.constantFrom(
      '2026-01-01T00:00:00Z',
      '2026-11-20T08:00:00.5Z',
      '1969-01-01T00:00:00Z',
    ),
  },
  {
    requiredKeys: [
      'name',
      'district',
      'location_category',
      'cuisines',
      'time_zone',
      'meals',
      'sentiment',
    ],
  },
);

/** A place of which nothing is known but what is given. */
export function placeOf(id: string, given: Partial<IndexablePlace>): IndexablePlace {
  return {
    id,
    name: `Place ${id}`,
    district: 'Stanley',
    location_category: 'Hong Kong Island',
    cuisines: [],
    time_zone: 'Asia/Hong_Kong',
    meals: { breakfast: 'unknown', lunch: 'unknown', dinner: 'unknown' },
    sentiment: { likes: 0, neutral: 0, dislikes: 0 },
    sources: [{ name: 'generated', licence: 'CC0-1.0', confidence: 'high' }],
    ...given,
  };
}

/** Places that an index is built from, and the changes that follow. */
export const history = fc.record({
  built: fc.array(facts, { maxLength: 60 }),
  changes: fc.array(
    fc.record({
      put: fc.array(fc.tuple(fc.nat(70), facts), { maxLength: 8 }),
      removed: fc.array(fc.nat(70), { maxLength: 8 }),
    }),
    { maxLength: 3 },
  ),
});

export type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

const query: fc.Arbitrary<PlaceQuery> = fc.record(
  {
    areas: fc.array(fc.oneof(area, fc.constant('Po Toi')), { minLength: 1, maxLength: 4 }),
    meals: fc.array(fc.constantFrom(...MEAL_TYPES), { minLength: 1, maxLength: 3 }),
    mealRule: fc.constantFrom('overlap', 'any'),
    mealDay: fc.constantFrom(0 as const, 5 as const, 6 as const, 'public_holiday' as const),
    text: fc.oneof(
      someWords.chain((words) => fc.constantFrom(words.join(' '), words.join(''))),
      fc.constantFrom('golden', 'goldem', 'dragn noodle', '茶餐', '!!', 'thai'),
    ),
    near: fc.record(
      { location, radiusM: fc.constantFrom(0, 50, 500, 2_000, 40_000, 1e7, 1e8) },
      { requiredKeys: ['location'] },
    ),
    box: fc.constantFrom(
      { south: 22.27, west: 114.16, north: 22.29, east: 114.18 },
      { south: -1, west: 179, north: 1, east: -179 },
      { south: -90, west: -180, north: 90, east: 180 },
    ),
    open: fc.constantFrom(
      { at: Date.parse('2026-11-21T04:00:00Z') },
      { at: Date.parse('2026-12-25T04:00:00Z') },
      { local: '2026-12-26T01:30' },
      { local: '2026-11-23T12:00' },
      { local: '2026-11-26T01:30' },
      { local: '2026-12-27T01:30' },
      { local: '2027-01-06T01:30' },
      { local: '2028-02-29T19:30' },
      { local: '2027-03-01T19:30' },
    ),
    includeUnknown: fc.boolean(),
    cuisines: fc.array(fc.oneof(cuisine, fc.constant('martian')), { minLength: 1, maxLength: 3 }),
    priceLevels: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    minScore: fc.double({ min: 0, max: 1, noNaN: true }),
    minVotes: fc.nat(6),
    sort: fc.constantFrom('best', 'rating', 'distance', 'votes', 'newest'),
    facets: fc.subarray([...FACET_NAMES]),
    explain: fc.boolean(),
    limit: fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: ['mealRule', 'sort', 'limit'] },
);

const FILTERS: readonly (keyof PlaceQuery)[] = [
  'areas',
  'meals',
  'mealDay',
  'text',
  'near',
  'box',
  'open',
  'cuisines',
  'priceLevels',
  'minScore',
  'minVotes',
];

/** Most random filters together leave nothing: so each query keeps a few of them. */
export const someQuery = fc
  .tuple(query, fc.array(fc.constantFrom(...FILTERS), { minLength: 1, maxLength: 3 }))
  .map(([all, kept]): PlaceQuery => {
    const filters = Object.entries(all).filter(
      ([name]) => !isFilter(name) || kept.some((each) => each === name),
    );
    const trimmed = {
      ...Object.fromEntries(filters),
      mealRule: all.mealRule,
      sort: all.sort,
      limit: all.limit,
    };
    return all.near === undefined && all.sort === 'distance'
      ? { ...trimmed, sort: 'best' }
      : { ...trimmed, ...(all.sort === 'distance' ? { near: all.near } : {}) };
  });

function isFilter(name: string): boolean {
  return FILTERS.some((filter) => filter === name);
}
