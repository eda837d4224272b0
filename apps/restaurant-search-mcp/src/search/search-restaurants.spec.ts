import { describe, expect, it } from '@jest/globals';
import { searchTools } from '@tablewise/contracts';
import type { Place } from '@tablewise/contracts';
import { HONG_KONG, distanceKm } from '@tablewise/restaurant-domain';
import { generateCity } from '@tablewise/restaurant-store';
import { aPlace } from '@tablewise/testing';
import { searchSourcesOver } from '../testing/search-sources-over.ts';
import { ToolCaller } from '../testing/tool-caller.ts';
import { createSearchTools } from './search-tools.ts';

const SEARCH = searchTools.search;
const CENTRAL = { lat: 22.2819, lng: 114.1581 };

function aCity(): { readonly city: readonly Place[]; readonly tools: ToolCaller } {
  const city = [...generateCity({ size: 800, seed: 11, city: HONG_KONG })];
  return { city, tools: new ToolCaller(createSearchTools(searchSourcesOver(city))) };
}

const { city, tools } = aCity();

/** One place of the city, with hours of its own. */
function withHours(opening_hours: string | undefined, at = 0): Place {
  const { id, name } = city[at] ?? raise();
  const place = aPlace({ id, name, ...(opening_hours !== undefined && { opening_hours }) });
  delete place.operating_hours;
  return place;
}

function raise(): never {
  throw new RangeError('no such place');
}

describe('a search by anything', () => {
  it('without any wish gives all places, the best first', async () => {
    const { total, restaurants } = await tools.call(SEARCH, { limit: 50 });
    expect(total).toBe(city.length);
    const scores = restaurants.map(({ score }) => score ?? 0);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('finds by words of a name in both languages, with a typing error', async () => {
    const { name, names } = city[3] ?? raise();
    const [word = ''] = name.split(' ').filter((each) => each.length >= 5);
    const misspelled = word.slice(0, 2) + word.slice(3);
    const found = await tools.call(SEARCH, { q: misspelled, limit: 100 });
    expect(found.restaurants.some((each) => each.name.includes(word))).toBe(true);
    const chinese = await tools.call(SEARCH, { q: names?.['zh'] ?? '', limit: 100 });
    expect(chinese.restaurants.map(({ id }) => id)).toContain(city[3]?.id);
  });

  it('finds places around a point, the nearest first, and says how far they are', async () => {
    const { restaurants, total } = await tools.call(SEARCH, {
      near: CENTRAL,
      radius_m: 800,
      sort: 'distance',
      limit: 1_000,
    });
    const metres = ({ location }: Place): number =>
      location === undefined ? Number.POSITIVE_INFINITY : distanceKm(CENTRAL, location) * 1_000;
    const within = city.filter((place) => metres(place) <= 800);
    expect(total).toBe(within.length);
    expect(new Set(restaurants.map(({ id }) => id))).toEqual(new Set(within.map(({ id }) => id)));
    const distances = restaurants.map(({ distance_m }) => distance_m ?? Number.NaN);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  it('counts by facets over all pages, with labels in the language asked for', async () => {
    const { metadata } = await tools.call(SEARCH, {
      districts: ['Mong Kok'],
      facets: ['cuisine', 'price_level', 'region', 'meal'],
      lang: 'zh',
      limit: 1,
    });
    const there = city.filter(({ district }) => district === 'Mong Kok');
    expect(metadata.facets?.region).toEqual([
      { value: 'Kowloon', count: there.length, label: '九龍' },
    ]);
    expect(metadata.facets?.meal?.map(({ value, label }) => [value, label])).toEqual(
      expect.arrayContaining([
        ['dinner', '晚餐'],
        ['lunch', '午餐'],
      ]),
    );
    const cantonese = there.filter(({ cuisines }) => cuisines.includes('cantonese')).length;
    expect(metadata.facets?.cuisine).toContainEqual({
      value: 'cantonese',
      count: cantonese,
      label: '粵菜',
    });
  });

  it('understands cuisines in any spelling, and names those that nobody has', async () => {
    const { total, metadata } = await tools.call(SEARCH, { cuisines: ['點心', 'Dim Sum'] });
    expect(total).toBe(city.filter(({ cuisines }) => cuisines.includes('dim_sum')).length);
    expect(metadata.search_criteria['cuisines']).toEqual(['dim_sum']);
    expect(await tools.failure(SEARCH, { cuisines: ['dim sun'] })).toMatchObject({
      code: 'INPUT_UNKNOWN_CUISINE',
      message:
        '/cuisines/0: "dim sun" is not known, did you mean dim_sum?; list_cuisines names all',
      details: { suggestions: { 'dim sun': ['dim_sum'] }, see: 'list_cuisines' },
    });
  });

  it('refuses a wish that is a typing error, or a cuisine that nobody has', async () => {
    const refused = async (wished: object) => {
      const { code, message } = await tools.failure(SEARCH, { wished });
      return { code, message };
    };
    expect(await refused({ cuisines: ['dim sun'] })).toEqual({
      code: 'INPUT_UNKNOWN_CUISINE',
      message:
        '/wished/cuisines/0: "dim sun" is not known, did you mean dim_sum?; list_cuisines names all',
    });
    expect(await refused({ must_haves: ['wheelchair', 'diner'] })).toEqual({
      code: 'INPUT_UNKNOWN_NAME',
      message: '/wished/must_haves/1: "diner" is not known, did you mean dinner?',
    });
    expect(await refused({ cuisines_avoided: ['dim sun'] })).toMatchObject({
      message: '/wished/cuisines_avoided/0: "dim sun" is not known, did you mean dim_sum?',
    });
  });

  it('leaves nothing out for a wish', async () => {
    const { total } = await tools.call(SEARCH, {});
    const wished = {
      cuisines: ['Dim Sum'],
      cuisines_avoided: ['thai'],
      must_haves: ['dinner', 'x'],
    };
    expect((await tools.call(SEARCH, { wished })).total).toBe(total);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'knows no district, cuisine, meal or field %p, though every object has it',
    async (name) => {
      const codes: string[] = [];
      for (const wish of ['districts', 'cuisines', 'meal_types', 'fields']) {
        const { code, details } = await tools.failure(SEARCH, { [wish]: [name] });
        expect(JSON.stringify(details)).toContain(name);
        codes.push(code);
      }
      expect(codes).toEqual([
        'INPUT_UNKNOWN_DISTRICT',
        'INPUT_UNKNOWN_CUISINE',
        'INPUT_UNKNOWN_MEAL_TYPE',
        'INPUT_UNKNOWN_FIELD',
      ]);
      expect((await tools.call(SEARCH, { q: `"${name}"` })).total).toBe(0);
    },
  );

  it('takes names for what `level` says they are', async () => {
    const args = { districts: ['Wan Chai'], limit: 1 };
    const area = await tools.call(SEARCH, args);
    const district = await tools.call(SEARCH, { ...args, level: 'district' });
    expect(area.metadata.search_criteria.normalized_districts).toEqual(['Wan Chai']);
    expect(district.metadata.search_criteria['taken_as']).toMatchObject([{ level: 'district' }]);
    expect(district.total).toBeGreaterThan(area.total);
  });

  it('gives names in the language asked for', async () => {
    const { restaurants } = await tools.call(SEARCH, { lang: 'zh', limit: 5 });
    for (const { name, names } of restaurants) expect(name).toBe(names?.['zh']);
  });

  it('says how the result came about', async () => {
    const { metadata } = await tools.call(SEARCH, { q: 'kam', explain: true, limit: 3 });
    expect(metadata.explain).toMatchObject({
      plans: expect.arrayContaining([expect.objectContaining({ source: 'text' })]),
      hits: expect.arrayContaining([
        expect.objectContaining({ sorted_by: { typing_distance: 0, score: expect.any(Number) } }),
      ]),
    });
  });

  it('says when places came, where it is the order', async () => {
    const listed_at = '2026-11-21T08:00:00.000Z';
    const places = [aPlace({ id: 'new', listed_at }), aPlace({ id: 'long there' })];
    const some = new ToolCaller(createSearchTools(searchSourcesOver(places)));
    const { metadata } = await some.call(SEARCH, { sort: 'newest', explain: true });
    expect(metadata.explain?.hits).toEqual([
      { id: 'new', sorted_by: { listed_at }, meals: [] },
      { id: 'long there', sorted_by: { listed_at: null }, meals: [] },
    ]);
  });
});

describe('a search for places that are open', () => {
  const places = [
    withHours('Mo-Fr 11:00-15:00', 0),
    withHours('Mo-Su 18:00-02:00', 1),
    withHours(undefined, 2),
    withHours('24/7', 3),
  ];
  const sources = searchSourcesOver(places);
  const open = new ToolCaller(createSearchTools(sources));
  const [lunch, night, unknown, always] = places.map(({ id }) => id);
  const idsOf = (found: { restaurants: { id: string }[] }): Set<string> =>
    new Set(found.restaurants.map(({ id }) => id));

  it('reads a time without an offset on the clocks of the place', async () => {
    const found = await open.call(SEARCH, { open_at: '2026-11-23T12:00' });
    expect(idsOf(found)).toEqual(new Set([lunch, always]));
    expect(found.metadata.unknown_hours).toBe(1);
    const same = await open.call(SEARCH, { open_at: '2026-11-23T04:00Z' });
    expect(idsOf(same)).toEqual(idsOf(found));
  });

  it('says until when they are open', async () => {
    const { restaurants } = await open.call(SEARCH, { open_at: '2026-11-23T23:30' });
    expect(Object.fromEntries(restaurants.map(({ id, open: state }) => [id, state]))).toEqual({
      [night ?? '']: { state: 'open', closing: 'until', until: '2026-11-24T02:00' },
      [always ?? '']: { state: 'open', closing: 'never_closes' },
    });
  });

  it('adds places whose hours are unknown, marked, when asked to', async () => {
    const found = await open.call(SEARCH, { open_at: '2026-11-23T12:00', include_unknown: true });
    expect(idsOf(found)).toEqual(new Set([lunch, always, unknown]));
    expect(found.restaurants.find(({ id }) => id === unknown)?.open).toEqual({ state: 'unknown' });
  });

  it('knows what now is', async () => {
    await sources.clock.advance(Date.UTC(2026, 10, 23, 15, 0) - sources.clock.now());
    expect(idsOf(await open.call(SEARCH, { open_now: true }))).toEqual(new Set([night, always]));
  });

  it('answers alike within a minute, to the cursor', async () => {
    const asked = { open_now: true, limit: 1 };
    const first = await open.call(SEARCH, asked);
    await sources.clock.advance(59_999);
    expect(await open.call(SEARCH, asked)).toEqual(first);
    await sources.clock.advance(1);
    expect(await open.call(SEARCH, asked)).not.toEqual(first);
  });

  it.each([SEARCH, searchTools.byDistrict])(
    'is one for others, too, where the fields of $name ask until when they are open',
    async (tool) => {
      const districts = ['Central district'];
      const found = await open.call(tool, { districts, fields: ['open'], limit: 10 });
      expect(Object.fromEntries(found.restaurants.map((each) => [each.id, each.open]))).toEqual({
        [lunch ?? '']: { state: 'closed', opening: 'opens_at', opens_at: '2026-11-24T11:00' },
        [night ?? '']: { state: 'open', closing: 'until', until: '2026-11-24T02:00' },
        [always ?? '']: { state: 'open', closing: 'never_closes' },
        [unknown ?? '']: { state: 'unknown' },
      });
      expect(found.metadata).not.toHaveProperty('unknown_hours');
    },
  );

  it('names the years in which it can tell', async () => {
    const { message } = await open.failure(SEARCH, { open_at: '2101-01-01T12:00' });
    expect(message).toContain('no time of the years 1970 to 2100');
  });

  it.each([
    '1969-12-31T23:59',
    'tonight',
    '2026-02-30T12:00',
    '2026-11-23 12:00',
    '2026-11-23T25:00',
  ])('refuses %p', async (open_at) => {
    expect(await open.failure(SEARCH, { open_at })).toMatchObject({ code: 'INPUT_INVALID_TIME' });
  });
});
