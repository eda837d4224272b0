import { describe, expect, it } from '@jest/globals';
import { citySchema } from '@tablewise/contracts';
import { CAIRO } from './cairo.ts';
import { fingerprint } from './fingerprint.ts';
import { City } from './city.ts';
import { CityPackError } from './city-pack.error.ts';
import { HONG_KONG } from './hong-kong.ts';

describe.each([HONG_KONG, CAIRO])('$name', (city) => {
  it('is described as the contract has it', () => {
    expect(citySchema.parse(city.describe())).toEqual(city.describe());
  });

  it('has its centre and all areas and landmarks within its outline', () => {
    const { centre, areas, landmarks } = city.pack;
    const points = [
      centre,
      ...areas.map((area) => area.centre),
      ...landmarks.map((it) => it.location),
    ];
    expect(points.filter((point) => !city.has(point))).toEqual([]);
  });

  it('has a price for every amount, in no lower level than a smaller one', () => {
    const levels = [1, 50, 51, 150, 151, 500, 5_000].map((amount) => city.prices.holding(amount));
    expect(levels).toEqual(
      levels.toSorted((a, b) => (a?.price_level ?? 0) - (b?.price_level ?? 0)),
    );
    for (const { label, level } of city.pack.price_bands) {
      expect(city.prices.labelled(label.toUpperCase())).toEqual({
        price_range: label,
        price_level: level,
      });
    }
  });

  it('is read again from what it is written as', () => {
    expect(City.read(JSON.parse(JSON.stringify(city.pack))).pack).toEqual(city.pack);
  });
});

it.each([
  ['Hong Kong', 'hong-kong'],
  ['Ørby', 'orby'],
  ['São Paulo', 'sao-paulo'],
  ['Saint-Étienne', 'saint-etienne'],
  ['東京', `jp-${fingerprint('東京').slice(0, 6)}`],
])('%s is %s in names of folders and addresses', (name, slug) => {
  expect(City.read({ ...HONG_KONG.pack, name, country: 'JP' }).slug).toBe(slug);
});

it('Hong Kong ends where Shenzhen begins, and not before its villages', () => {
  const villages = {
    'Ngong Ping': { lat: 22.255, lng: 113.904 },
    'Kam Tin': { lat: 22.439, lng: 114.066 },
    'Tai Mei Tuk': { lat: 22.474, lng: 114.238 },
    'Clear Water Bay': { lat: 22.3364, lng: 114.2655 },
    'Tai O': { lat: 22.2536, lng: 113.8643 },
  };
  expect(Object.values(villages).every((village) => HONG_KONG.has(village))).toBe(true);
  const [futian, yantian, shekou] = [
    { lat: 22.54, lng: 114.06 },
    { lat: 22.575, lng: 114.28 },
    { lat: 22.485, lng: 113.915 },
  ];
  expect([futian, yantian, shekou].some((place) => HONG_KONG.has(place))).toBe(false);
});

it('a pack is the same wherever its schema lies', () => {
  const pack = { ...CAIRO.pack, $schema: 'file:///elsewhere.json' };
  expect(City.read(pack).identity).toEqual(CAIRO.identity);
  expect(City.read({ ...pack, aliases: [] }).identity).not.toEqual(CAIRO.identity);
});

it.each(['Asia/Kolkata', 'Asia/Calcutta', 'Europe/Kyiv', 'America/Argentina/Buenos_Aires', 'UTC'])(
  'a pack may be in the time zone %s',
  (zone) => {
    expect(City.read({ ...CAIRO.pack, time_zone: zone }).pack.time_zone).toBe(zone);
  },
);

it.each(['+05:30', 'cairo', '', 'Africa/Cairo '])(
  'a pack may not be in the time zone "%s"',
  (zone) => {
    expect(() => City.read({ ...CAIRO.pack, time_zone: zone })).toThrow('no IANA time zone');
  },
);

describe('a pack', () => {
  const { pack } = HONG_KONG;
  const [band, ...bands] = pack.price_bands;
  const [area, ...areas] = pack.areas;

  it.each<[string, unknown, string]>([
    ['no object', 'Hong Kong', 'the file: Invalid input'],
    ['without areas', { ...pack, areas: [] }, 'areas: Too small'],
    ['in no time zone', { ...pack, time_zone: 'Asia/Kowloon' }, 'time_zone: no IANA time zone'],
    ['with no currency', { ...pack, currency: 'HKX' }, 'currency: no currency'],
    ['with a word too many', { ...pack, mayor: 'none' }, 'Unrecognized key: "mayor"'],
    ['with its box turned over', { ...pack, box: { ...pack.box, south: 23 } }, 'has no inside'],
    [
      'with an area elsewhere',
      { ...pack, areas: [{ ...area, centre: { lat: 0, lng: 0 } }, ...areas] },
      'the area Sheung Wan is outside the box',
    ],
    [
      'with a gap of prices turned over',
      { ...pack, price_bands: [{ ...band, to: 90 }, ...bands] },
      'does not begin where Below $50 ends',
    ],
    [
      'with a price band that ends before it begins',
      { ...pack, price_bands: [{ label: 'odd', level: 1, from: 90, to: 10 }] },
      'the price band odd ends before it begins',
    ],
    [
      'with a cuisine that is spelled as another one',
      {
        ...pack,
        cuisines: { a: { labels: {}, spellings: ['b'] }, b: { labels: {}, spellings: [] } },
      },
      'the cuisine a is spelled b, which is another one',
    ],
    [
      'with areas in districts and regions that are not there, all of them',
      { ...pack, areas: [{ ...area, district: 'Nope', region: 'Nowhere' }, ...areas] },
      'Sheung Wan is in no district "Nope"; Sheung Wan is in no region "Nowhere"',
    ],
    ['with names of no language', { ...pack, names: { fr: 'Hongkong' } }, 'names are in fr'],
    [
      'with meals that overlap',
      { ...pack, meal_periods: { ...pack.meal_periods, lunch: '11:00 - 17:29' } },
      'meal_periods.lunch begins before breakfast is over',
    ],
    [
      'with a meal past midnight',
      { ...pack, meal_periods: { ...pack.meal_periods, dinner: '18:00 - 01:00' } },
      'meal_periods.dinner: "18:00 - 01:00" is no time of a day',
    ],
  ])('%s is refused, and says why', (_what, data, why) => {
    expect(() => City.read(data)).toThrow(CityPackError);
    expect(() => City.read(data)).toThrow(why);
  });

  it('says all that is wrong at once', () => {
    const wrong = { ...pack, country: 'Hong Kong', currency: '$' };
    expect(() => City.read(wrong)).toThrow(/country: .*; currency: /u);
  });
});
