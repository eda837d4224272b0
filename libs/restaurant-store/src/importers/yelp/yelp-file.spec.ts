import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { placeSchema } from '@tablewise/contracts';
import { CAIRO } from '@tablewise/restaurant-domain/cairo';
import { readPlaces } from '../../testing/read-places.ts';
import type { ReadFile } from '../../testing/read-places.ts';
import { TemporaryFolder } from '../../testing/temporary-folder.ts';

let folder: TemporaryFolder;

beforeEach(() => {
  folder = new TemporaryFolder();
});

afterEach(() => {
  folder.remove();
});

function read(...businesses: object[]): Promise<ReadFile> {
  const file = folder.file('business.json');
  writeFileSync(file, businesses.map((each) => `${JSON.stringify(each)}\n`).join(''));
  return readPlaces({ format: 'yelp', file });
}

const business = {
  business_id: 'tnhfDv5Il8EaGSXZGiuQGg',
  name: 'Harbour Noodles',
  address: '12 Wellington Street',
  city: 'Hong Kong',
  state: 'HK',
  postal_code: '',
  latitude: 22.2819,
  longitude: 114.156,
  stars: 4.5,
  review_count: 86,
  is_open: 1,
  attributes: {
    RestaurantsPriceRange2: '2',
    GoodForMeal: "{'dessert': False, 'breakfast': True, 'lunch': False}",
  },
  categories: 'Restaurants, Noodles, Dim Sum',
  hours: { Monday: '0:0-0:0', Tuesday: '11:0-22:30', Friday: '18:0-2:0' },
};

describe('a business of the Yelp dataset', () => {
  it('becomes a place with all it says', async () => {
    const { places } = await read(business);
    expect(places.map((place) => placeSchema.parse(place))).toEqual(places);
    expect(places).toMatchObject([
      {
        id: 'yelp:tnhfDv5Il8EaGSXZGiuQGg',
        name: 'Harbour Noodles',
        address: '12 Wellington Street, Hong Kong, HK',
        district: 'Central district',
        cuisines: ['noodle', 'dim_sum'],
        price_range: 'Not specified',
        price_level: 2,
        opening_hours: 'Mo,We,Th,Sa,Su off; Tu 11:00-22:30; Fr 18:00-02:00',
        meals: { breakfast: 'yes', lunch: 'no', dinner: 'yes' },
        metadata: { stars: 4.5, review_count: 86 },
        sources: [{ name: 'yelp', confidence: 'unknown' }],
      },
    ]);
  });

  it('says of which day it has no hours', async () => {
    const { warnings } = await read(business);
    const detail = 'Monday is 0:0-0:0: taken as not given';
    expect(warnings).toMatchObject({ hours_in_part: { found: [{ line: 1, detail }] } });
  });

  it.each<[string, object]>([
    ["{'breakfast': False}", { breakfast: 'no', lunch: 'unknown' }],
    ["{u'lunch': True, u'dinner': False}", { lunch: 'yes', dinner: 'no' }],
    ['None', { breakfast: 'unknown' }],
  ])('serves meals as it says itself: %s', async (GoodForMeal, meals) => {
    const { places } = await read({ ...business, hours: null, attributes: { GoodForMeal } });
    expect(places).toMatchObject([{ meals }]);
  });

  it('has the diets that it names', async () => {
    const DietaryRestrictions = "{'gluten-free': True, 'vegan': False, 'halal': None}";
    const { places } = await read({ ...business, attributes: { DietaryRestrictions } });
    expect(places).toMatchObject([{ diet: { gluten_free: 'yes', vegan: 'no' } }]);
  });

  it('keeps hours unknown that are null, or not understood, which it says', async () => {
    const other = { ...business, business_id: 'b', hours: { Monday: 'late' } };
    const { places, warnings } = await read({ ...business, hours: null, attributes: null }, other);
    expect(places[0]?.meals).toEqual({ breakfast: 'unknown', lunch: 'unknown', dinner: 'unknown' });
    expect(places[1]).not.toHaveProperty('opening_hours');
    expect(places[1]?.metadata).toMatchObject({ hours_not_understood: { Monday: 'late' } });
    expect(warnings).toMatchObject({ hours_not_understood: { found: [{ line: 2 }] } });
  });

  it('keeps what it says beyond the fields of a place', async () => {
    const { places } = await read({ ...business, phone: '2345 6789' });
    expect(places).toMatchObject([{ metadata: { phone: '2345 6789', stars: 4.5 } }]);
  });

  it('is of any city that has a pack', async () => {
    const there = { ...business, city: 'Cairo', latitude: 30.0444, longitude: 31.2357 };
    const file = folder.file('business.json');
    writeFileSync(file, JSON.stringify(there) + '\n' + JSON.stringify(business) + '\n');
    const { places, rejected } = await readPlaces({ format: 'yelp', file, city: CAIRO });
    expect(places).toMatchObject([{ time_zone: 'Africa/Cairo', price_level: 2 }]);
    expect(rejected).toMatchObject({ outside: { found: [{ line: 2 }] } });
  });

  it.each<[string, object]>([
    ['not_a_restaurant', { categories: 'Hair Salons' }],
    ['not_a_restaurant', { categories: null }],
    ['not_a_restaurant', { categories: 'Food, Grocery' }],
    ['closed_for_good', { is_open: 0 }],
    ['outside', { latitude: 39.95, longitude: -75.16 }],
    ['no_coordinates', { latitude: null }],
    ['malformed', { business_id: 7 }],
    ['no_name', { name: '' }],
  ])('is rejected: %s', async (reason, change) => {
    const { rejected } = await read({ ...business, ...change });
    expect(rejected).toMatchObject({ [reason]: { count: 1, found: [{ line: 1 }] } });
  });
});
