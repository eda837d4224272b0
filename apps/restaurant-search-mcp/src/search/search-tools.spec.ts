import { describe, expect, it } from '@jest/globals';
import { recommendInput, searchTools } from '@tablewise/contracts';
import type { Place } from '@tablewise/contracts';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { recommend } from '@tablewise/restaurant-reasoning';
import { generateCity } from '@tablewise/restaurant-store';
import { searchSourcesOver } from '../testing/search-sources-over.ts';
import { ToolCaller } from '../testing/tool-caller.ts';
import { createSearchTools } from './search-tools.ts';
import { publicHolidays } from '@tablewise/restaurant-domain/holidays';

const { gazetteer } = HONG_KONG;
const { byDistrict: BY_DISTRICT, byMealType: BY_MEAL_TYPE, combined: COMBINED } = searchTools;
/** Po Toi is known, and here without a restaurant. */
const city = [...generateCity({ size: 600, seed: 7, city: HONG_KONG })].filter(
  ({ district }) => district !== 'Po Toi',
);
const tools = new ToolCaller(createSearchTools(searchSourcesOver(city)));
const search = tools.call.bind(tools);
const failure = tools.failure.bind(tools);

function placesIn(...areas: string[]): Place[] {
  return city.filter(({ district }) => areas.includes(district));
}

describe('a search by district', () => {
  it('understands names in any spelling and counts over all pages', async () => {
    const districts = ['TST', '中環', 'Central district'];
    const result = await search(BY_DISTRICT, { districts, limit: 3 });
    const [tst, central] = [placesIn('Tsim Sha Tsui').length, placesIn('Central district').length];
    expect(result).toMatchObject({ count: 3, total: tst + central });
    expect(result.metadata).toMatchObject({
      search_type: 'district',
      search_criteria: {
        districts,
        normalized_districts: ['Tsim Sha Tsui', 'Central district'],
        taken_as: [
          { given: 'TST', level: 'area', name: 'Tsim Sha Tsui' },
          { given: '中環', level: 'area', name: 'Central district' },
          { given: 'Central district', level: 'area', name: 'Central district' },
        ],
      },
      district_counts: { 'Tsim Sha Tsui': tst, 'Central district': central },
      available_districts: { Islands: expect.arrayContaining(['Po Toi']) },
      generation: 3,
      attribution: [],
    });
    expect(result.metadata).not.toHaveProperty('meal_type_counts');
  });

  it('takes a name on two levels for the area, its full name for the district', async () => {
    const area = await search(BY_DISTRICT, { districts: ['Wan Chai'] });
    expect(area.metadata.search_criteria.normalized_districts).toEqual(['Wan Chai']);
    const district = await search(BY_DISTRICT, { districts: ['Wan Chai District'] });
    const { normalized_districts = [], taken_as } = district.metadata.search_criteria;
    expect(taken_as).toEqual([{ given: 'Wan Chai District', level: 'district', name: 'Wan Chai' }]);
    expect(normalized_districts).toEqual(expect.arrayContaining(['Wan Chai', 'Causeway Bay']));
    expect(district.total).toBe(placesIn(...normalized_districts).length);
  });

  it('finds a region’s places in all of its areas', async () => {
    const { total, metadata } = await search(BY_DISTRICT, { districts: ['Kowloon'] });
    expect(total).toBe(city.filter((each) => each.location_category === 'Kowloon').length);
    expect(metadata.search_criteria.taken_as).toMatchObject([{ level: 'region' }]);
  });

  it('gives an empty result for a known area without places', async () => {
    const result = await search(BY_DISTRICT, { districts: ['Po Toi'] });
    expect(result).toMatchObject({ restaurants: [], count: 0, total: 0 });
    expect(result.metadata.district_counts).toEqual({ 'Po Toi': 0 });
  });

  it('names every unknown district, what is near to it and what there is', async () => {
    const districts = ['Stanley', 'Mong Kog', 'Atlantis'];
    const { type, code, message, details } = await failure(BY_DISTRICT, { districts });
    expect({ type, code }).toEqual({ type: 'input', code: 'INPUT_UNKNOWN_DISTRICT' });
    expect(message).toBe(
      '/districts/1: "Mong Kog" is not known, did you mean Mong Kok?; ' +
        '/districts/2: "Atlantis" is not known',
    );
    expect(details).toMatchObject({
      errors: [{ pointer: '/districts/1' }, { pointer: '/districts/2' }],
      suggestions: { 'Mong Kog': ['Mong Kok'] },
      available_districts: { Kowloon: expect.arrayContaining(['Mong Kok']) },
    });
  });

  it('goes through all places page by page, the best first, none twice', async () => {
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await search(BY_DISTRICT, {
        districts: ['Kowloon'],
        limit: 50,
        ...(cursor !== undefined && { cursor }),
      });
      seen.push(...page.restaurants.map(({ id }) => id));
      cursor = page.next_cursor;
      if (cursor === undefined) break;
    }
    const kowloon = city.filter((each) => each.location_category === 'Kowloon');
    expect(new Set(seen)).toEqual(new Set(kowloon.map(({ id }) => id)));
    expect(seen).toHaveLength(kowloon.length);
  });

  it('refuses a cursor that it did not write', async () => {
    const { code } = await failure(BY_DISTRICT, { districts: ['Stanley'], cursor: 'page-2' });
    expect(code).toBe('INPUT_INVALID_CURSOR');
  });
});

describe('a search by meal', () => {
  it('takes meals in any case, each once, and says which periods it used', async () => {
    const { metadata, total } = await search(BY_MEAL_TYPE, {
      meal_types: ['Dinner', 'DINNER', 'lunch'],
    });
    const serving = city.filter(({ meals }) => meals.dinner === 'yes' || meals.lunch === 'yes');
    expect(total).toBe(serving.length);
    expect(metadata).toMatchObject({
      search_type: 'meal_type',
      search_criteria: { meal_types: ['dinner', 'lunch'] },
      meal_periods: { lunch: '11:30 - 17:29', dinner: '17:30 - 22:30' },
      meal_type_counts: {
        dinner: serving.filter(({ meals }) => meals.dinner === 'yes').length,
      },
      unknown_hours: city.filter(
        ({ meals }) =>
          meals.dinner !== 'yes' &&
          meals.lunch !== 'yes' &&
          [meals.dinner, meals.lunch].includes('unknown'),
      ).length,
    });
    expect(metadata.meal_periods).not.toHaveProperty('breakfast');
    expect(metadata).not.toHaveProperty('available_districts');
  });

  it('finds more by the original rule', async () => {
    const args = { meal_types: ['breakfast'] };
    const { total } = await search(BY_MEAL_TYPE, args);
    const byAny = await search(BY_MEAL_TYPE, { ...args, meal_rule: 'any' });
    expect(byAny.total).toBeGreaterThan(total);
  });

  it('names every unknown meal and what is accepted', async () => {
    expect(await failure(BY_MEAL_TYPE, { meal_types: ['Brunch', 'lunch'] })).toMatchObject({
      code: 'INPUT_UNKNOWN_MEAL_TYPE',
      message: '/meal_types/0: "Brunch" is not known',
      details: {
        errors: [{ pointer: '/meal_types/0' }],
        accepted: ['breakfast', 'lunch', 'dinner'],
      },
    });
  });
});

describe('a combined search', () => {
  it('finds places in any of the districts that serve any of the meals', async () => {
    const { restaurants, total } = await search(COMBINED, {
      districts: ['Mong Kok', 'Jordan'],
      meal_types: ['dinner'],
      limit: 1_000,
    });
    const expected = placesIn('Mong Kok', 'Jordan').filter(({ meals }) => meals.dinner === 'yes');
    const shown = { hours: undefined, currency: undefined };
    const stored = restaurants.map((place) => ({ ...place, ...shown }));
    expect(new Set(stored)).toEqual(new Set(expected));
    expect(total).toBe(expected.length);
  });

  it('shows what else there is when nothing was found', async () => {
    const args = { meal_types: ['dinner'], limit: 1 };
    const found = await search(COMBINED, { ...args, districts: ['Mong Kok'] });
    expect(found.metadata).not.toHaveProperty('available_districts');
    const nothing = await search(COMBINED, { ...args, districts: ['Po Toi'] });
    expect(nothing.metadata.available_districts).toEqual(gazetteer.availableAreas());
  });

  it('needs districts, meals or both', async () => {
    expect(await failure(COMBINED, {})).toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('give districts, meal_types or both'),
    });
  });
});

describe('the fields of a result', () => {
  it('are those asked for, and always what ranking needs', async () => {
    const { restaurants } = await search(COMBINED, {
      districts: ['Mong Kok'],
      fields: ['cuisines', 'name'],
      limit: 1,
    });
    expect(restaurants.map((each) => Object.keys(each))).toEqual([
      ['id', 'name', 'sentiment', 'cuisines'],
    ]);
  });

  it('are refused by name when there are none such', async () => {
    const args = { districts: ['Mong Kok'], fields: ['cuisine', 'name'] };
    expect(await failure(BY_DISTRICT, args)).toMatchObject({
      code: 'INPUT_UNKNOWN_FIELD',
      details: {
        errors: [{ pointer: '/fields/0' }],
        accepted: expect.arrayContaining(['cuisines']),
      },
    });
  });

  it('are refused even when nothing is found', async () => {
    const args = { districts: ['Po Toi'], fields: ['cuisine'] };
    expect(await failure(BY_DISTRICT, args)).toMatchObject({ code: 'INPUT_UNKNOWN_FIELD' });
  });
});

describe('what a search gives', () => {
  it.each([{}, { fields: ['district'] }])('can be ranked unchanged (%p)', async (options) => {
    const { restaurants } = await search(COMBINED, {
      districts: ['Mong Kok'],
      meal_types: ['dinner'],
      ...options,
    });
    const wire: unknown = JSON.parse(JSON.stringify({ restaurants, strict: true }));
    const result = recommend(recommendInput.parse(wire), {
      now: new Date(0),
      calendar: publicHolidays(HONG_KONG.pack),
      prices: HONG_KONG.prices,
    });
    expect(result.rejected).toEqual([]);
    expect(result.candidates).toHaveLength(restaurants.length);
    expect(restaurants).toContainEqual(result.recommendation);
  });
});
