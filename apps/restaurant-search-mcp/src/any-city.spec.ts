import { describe, expect, it } from '@jest/globals';
import { MEAL_TYPES, NO_PRICE, catalogueTools, searchTools } from '@tablewise/contracts';
import { HONG_KONG, nameIn, spellingsOf } from '@tablewise/restaurant-domain';
import { CAIRO } from '@tablewise/restaurant-domain/cairo';
import { generateCity } from '@tablewise/restaurant-store';
import { aPlace } from '@tablewise/testing';
import { createCatalogueTools } from './catalogue/catalogue-tools.ts';
import { createSearchTools } from './search/search-tools.ts';
import { searchSourcesOver } from './testing/search-sources-over.ts';
import { ToolCaller } from './testing/tool-caller.ts';

const { byDistrict, byMealType, search } = searchTools;

describe.each([HONG_KONG, CAIRO])('the tools over $name', (city) => {
  const { pack, gazetteer } = city;
  const places = [...generateCity({ size: 600, seed: 7, city })];
  const sources = searchSourcesOver(places, { city });
  const tools = new ToolCaller([...createSearchTools(sources), ...createCatalogueTools(sources)]);
  const own = pack.languages.find((language) => language !== 'en') ?? 'en';

  it('describe the city that they are of, and name it in every search', async () => {
    expect(await tools.call(catalogueTools.describeCity, {})).toEqual(city.describe());
    const { metadata } = await tools.call(search, { limit: 1 });
    expect(metadata.city).toBe(city.name);
  });

  it('find every area by each of its names, in each language', async () => {
    for (const area of gazetteer.areas) {
      const there = places.filter(({ district }) => district === area.name).length;
      for (const name of spellingsOf(area)) {
        const { total, metadata } = await tools.call(byDistrict, { districts: [name], limit: 1 });
        expect(metadata.search_criteria.normalized_districts).toEqual([area.name]);
        expect(total).toBe(there);
      }
    }
  });

  it.each(spellingsOf(pack))('take the city’s own name, %s, for all of it', async (name) => {
    const { total, metadata } = await tools.call(byDistrict, { districts: [name], limit: 1 });
    expect(metadata.search_criteria.taken_as).toEqual([
      { given: name, level: 'city', name: city.name },
    ]);
    expect(total).toBe(places.length);
    expect((await tools.call(search, { q: name, limit: 1 })).total).toBe(places.length);
  });

  it('know when meals are there', async () => {
    const { total, metadata } = await tools.call(byMealType, { meal_types: MEAL_TYPES, limit: 1 });
    expect(metadata.meal_periods).toEqual(pack.meal_periods);
    const served = places.filter(({ meals }) => MEAL_TYPES.some((meal) => meals[meal] === 'yes'));
    expect(total).toBe(served.length);
    // Ours asks for 45 minutes of a meal as the city has it.
    const [start, end] = pack.meal_periods.dinner.split(' - ');
    const dinner = aPlace({ opening_hours: `Mo-Su ${start}-${end}` });
    const bystander = aPlace({ id: 'late', opening_hours: `Mo-Su 00:30-${start}` });
    const few = new ToolCaller(createSearchTools(searchSourcesOver([dinner, bystander], { city })));
    const found = await few.call(byMealType, { meal_types: ['dinner'], meal_rule: 'overlap' });
    expect(found.restaurants.map(({ id }) => id)).toContain(dinner.id);
  });

  it('say prices by the labels of the city, in its currency', async () => {
    const { restaurants } = await tools.call(search, { limit: 1_000 });
    const labels = new Set(pack.price_bands.map(({ label }) => label));
    for (const { price_range, price_level, currency } of restaurants) {
      if (price_range === NO_PRICE) expect([price_level, currency]).toEqual([undefined, undefined]);
      else {
        expect(labels.has(price_range ?? '')).toBe(true);
        expect(currency).toBe(pack.currency);
      }
    }
    const cheap = await tools.call(search, { price_levels: [1], limit: 1_000 });
    expect(cheap.restaurants.every(({ price_level }) => price_level === 1)).toBe(true);
  });

  it('give names in any of its languages, and refuse one that nobody has', async () => {
    const { restaurants } = await tools.call(search, { lang: own, limit: 1_000 });
    for (const { name, names } of restaurants) expect(name).toBe(names?.[own] ?? name);
    const { regions } = await tools.call(catalogueTools.listAreas, { lang: own });
    const labels = regions.flatMap(({ areas }) => areas.map(({ label }) => label));
    expect(new Set(labels)).toEqual(new Set(gazetteer.areas.map((area) => nameIn(area, own))));
    const refused = await tools.failure(search, { lang: 'xx' });
    expect(refused).toMatchObject({
      code: 'INPUT_UNKNOWN_LANGUAGE',
      details: { accepted: [...city.languages] },
    });
  });

  it('complete what is typed in its own script', async () => {
    const area = gazetteer.area(places[0]?.district ?? '');
    if (area === undefined) throw new Error('no area');
    const q = nameIn(area, own).slice(0, 3);
    const { suggestions } = await tools.call(catalogueTools.autocomplete, {
      q,
      lang: own,
      limit: 50,
    });
    expect(suggestions).toContainEqual(
      expect.objectContaining({ kind: 'area', id: area.name, text: nameIn(area, own) }),
    );
  });

  it('count what a search found by labels in its language', async () => {
    const facets = ['area', 'region', 'cuisine', 'meal', 'price_level'];
    const { metadata } = await tools.call(search, { facets, lang: own, limit: 1 });
    expect(metadata.facets?.area?.[0]?.label).toBe(
      nameIn(gazetteer.area(metadata.facets?.area?.[0]?.value ?? '') ?? pack, own),
    );
    expect(metadata.facets?.cuisine?.[0]?.label).toBe(
      city.cuisines.label(metadata.facets?.cuisine?.[0]?.value ?? '', own),
    );
  });
});
