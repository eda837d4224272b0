import { describe, expect, it } from '@jest/globals';
import { catalogueTools, searchTools } from '@tablewise/contracts';
import type { ToolDefinition } from '@tablewise/contracts';
import { CancelledError } from '@tablewise/kernel';
import { aPlace } from '@tablewise/testing';
import { createCatalogueTools } from '../catalogue/catalogue-tools.ts';
import { createSearchTools } from '../search/search-tools.ts';
import { createSimilarTool } from '../similar/similar-restaurants.ts';
import { searchSourcesOver } from '../testing/search-sources-over.ts';
import { ToolCaller } from '../testing/tool-caller.ts';
import { presentPlaces } from './present-places.ts';

it('shows nothing to a caller that left while the records were read', async () => {
  const caller = new AbortController();
  const sources = searchSourcesOver([aPlace({ id: 'p1' })]);
  const { get } = sources.places.records;
  const records = {
    get: (ids: readonly string[]) => {
      caller.abort(new CancelledError('the request'));
      return get(ids);
    },
  };
  const reading = { ...sources, places: { ...sources.places, records } };
  const presentation = { found: false, signal: caller.signal };
  await expect(presentPlaces([{ id: 'p1' }], reading, presentation)).rejects.toThrow('cancelled');
});

describe('the hours of a place by day', () => {
  const place = aPlace({ id: 'p1', opening_hours: 'Mo-Su 11:00-22:00; Fr off; PH unknown' });
  const sources = searchSourcesOver([place, aPlace({ id: 'p2', opening_hours: 'by appointment' })]);
  const tools = new ToolCaller([
    ...createSearchTools(sources),
    ...createCatalogueTools(sources),
    createSimilarTool(sources),
  ]);
  const { byDistrict, byMealType, combined, search } = searchTools;
  const districts = [place.district];

  it.each<[string, ToolDefinition, object]>([
    ['the search by anything', search, {}],
    ['the search by district', byDistrict, { districts }],
    ['the search by meal', byMealType, { meal_types: ['dinner'] }],
    ['the combined search', combined, { districts }],
    ['records by id', catalogueTools.getRestaurants, { ids: ['p1'] }],
    ['similar places', catalogueTools.similar, { id: 'p2' }],
    ['who asks for them alone', search, { fields: ['hours'] }],
  ])('are given by %s', async (_what, tool, args) => {
    const result = await tools.call(tool, { ...args });
    const day = ['11:00 - 22:00'];
    expect(result).toMatchObject({
      restaurants: expect.arrayContaining([
        expect.objectContaining({
          id: 'p1',
          hours: {
            mon: day,
            tue: day,
            wed: day,
            thu: day,
            fri: [],
            sat: day,
            sun: day,
            ph: 'unknown',
          },
        }),
      ]),
    });
  });

  it('are left out by who asks for other fields, and where they are unknown', async () => {
    const silent = aPlace({ id: 'p3', opening_hours: 'by appointment' });
    delete silent.operating_hours;
    const some = new ToolCaller(createSearchTools(searchSourcesOver([place, silent])));
    const named = await some.call(search, { fields: ['name'] });
    for (const restaurant of named.restaurants) expect(restaurant).not.toHaveProperty('hours');
    const { restaurants } = await some.call(search, {});
    expect(restaurants.find(({ id }) => id === 'p3')).not.toHaveProperty('hours');
  });
});

describe('how a place is reached, and its diets', () => {
  const details = {
    phone: '+852 2345 6789',
    website: 'https://kitchen.example/',
    diet: { vegan: 'limited' },
  } as const;
  const sources = searchSourcesOver([aPlace({ id: 'p1', ...details })]);
  const tools = new ToolCaller(createSearchTools(sources));

  it('are in the records of a search, whole or as fields asked for', async () => {
    expect((await tools.call(searchTools.search, {})).restaurants).toMatchObject([details]);
    const { restaurants } = await tools.call(searchTools.search, { fields: ['phone', 'diet'] });
    expect(restaurants).toMatchObject([{ phone: details.phone, diet: details.diet }]);
    expect(restaurants[0]).not.toHaveProperty('website');
  });
});
