import { describe, expect, it } from '@jest/globals';
import { catalogueTools } from '@tablewise/contracts';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { generateCity } from '@tablewise/restaurant-store';
import { aPlace } from '@tablewise/testing';
import { searchSourcesOver } from '../testing/search-sources-over.ts';
import { ToolCaller } from '../testing/tool-caller.ts';
import { createCatalogueTools } from './catalogue-tools.ts';

const city = [...generateCity({ size: 300, seed: 5, city: HONG_KONG })];
const tools = new ToolCaller(createCatalogueTools(searchSourcesOver(city)));
const [first, second] = city.map(({ id }) => id);

it('the city is described, also while its places are loaded', async () => {
  const sources = searchSourcesOver([]);
  const loading = {
    ...sources.places,
    index: () => {
      throw new Error('not loaded yet');
    },
  };
  const starting = new ToolCaller(createCatalogueTools({ ...sources, places: loading }));
  expect(await starting.call(catalogueTools.describeCity, {})).toMatchObject({
    name: 'Hong Kong',
    time_zone: 'Asia/Hong_Kong',
    currency: 'HKD',
    meal_periods: { lunch: '11:30 - 17:29' },
  });
});

describe('restaurants by id', () => {
  const { getRestaurants } = catalogueTools;

  it('come in the order of the ids, each once, and what is missing is named', async () => {
    const found = await tools.call(getRestaurants, { ids: [second, 'nobody', first, second] });
    expect(found.restaurants.map(({ id }) => id)).toEqual([second, first]);
    expect(found).toMatchObject({ count: 2, missing: ['nobody'], metadata: { generation: 3 } });
  });

  it('are whole records, and say whether they are open now', async () => {
    const { restaurants } = await tools.call(getRestaurants, { ids: [first] });
    expect(restaurants[0]).toMatchObject({
      ...city[0],
      open: { state: expect.stringMatching(/open|closed|unknown/) },
    });
  });

  it('come with the fields asked for, and refuse those that are none', async () => {
    const fields = ['address'];
    const { restaurants } = await tools.call(getRestaurants, { ids: [first], fields });
    expect(Object.keys(restaurants[0] ?? {})).toEqual(['id', 'name', 'address', 'sentiment']);
    const refused = await tools.failure(getRestaurants, { ids: [first], fields: ['adress'] });
    expect(refused.code).toBe('INPUT_UNKNOWN_FIELD');
  });
});

describe('the areas', () => {
  it('are all there are, by region, with their places counted', async () => {
    const { regions, districts } = await tools.call(catalogueTools.listAreas, {});
    const areas = regions.flatMap((region) => region.areas);
    expect(areas).toHaveLength(HONG_KONG.pack.areas.length);
    expect(districts).toHaveLength(18);
    for (const levels of [areas, regions, districts]) {
      const counts: number[] = levels.map(({ count }) => count);
      expect(counts.reduce((sum, count) => sum + count)).toBe(city.length);
    }
  });

  it('have names in Chinese', async () => {
    const { regions } = await tools.call(catalogueTools.listAreas, { lang: 'zh' });
    expect(regions.flatMap(({ areas }) => areas)).toContainEqual(
      expect.objectContaining({ name: 'Mong Kok', label: '旺角' }),
    );
  });
});

describe('the cuisines', () => {
  it('are those that places have, the most frequent first', async () => {
    const { cuisines } = await tools.call(catalogueTools.listCuisines, {});
    const counts = cuisines.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const thai = city.filter((place) => place.cuisines.includes('thai')).length;
    expect(cuisines).toContainEqual({ name: 'thai', label: 'Thai', count: thai });
  });
});

it.each(['constructor', '__proto__'])(
  'a cuisine may be %p, which every object has',
  async (name) => {
    const some = new ToolCaller(
      createCatalogueTools(searchSourcesOver([aPlace({ cuisines: [name] })])),
    );
    const { cuisines } = await some.call(catalogueTools.listCuisines, { lang: 'zh' });
    expect(cuisines).toMatchObject([{ name, count: 1 }]);
  },
);

describe('completions', () => {
  it.each([
    ['mong', 'en', 'area', 'Mong Kok', 'Mong Kok'],
    ['旺', 'zh', 'area', 'Mong Kok', '旺角'],
    ['dim', 'en', 'cuisine', 'dim_sum', 'Dim sum'],
    ['dim', 'zh', 'cuisine', 'dim_sum', '點心'],
  ])('of %p, in %s, hold the %s %s as %s', async (q, lang, kind, id, text) => {
    const { suggestions } = await tools.call(catalogueTools.autocomplete, { q, lang });
    expect(suggestions).toContainEqual(expect.objectContaining({ kind, id, text }));
  });

  it('of the beginning of a name hold the restaurant, with its id', async () => {
    const place = city[0];
    const { suggestions } = await tools.call(catalogueTools.autocomplete, {
      q: place?.name.slice(0, 9),
      limit: 50,
    });
    expect(suggestions.filter(({ kind }) => kind === 'restaurant').length).toBeGreaterThan(0);
  });
});
