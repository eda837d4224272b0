import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { exportStore } from '../exporter/export-store.ts';
import { openPlaceStore } from '../place-store/open-place-store.ts';
import type { PlaceStore } from '../place-store/place-store.ts';
import { node, overpassAnswer } from '../testing/overpass-answer.ts';
import { placesIn } from '../testing/places-in.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { importExport } from './import-export.ts';
import { importPlaces } from './import-places.ts';
import { importReviews } from './import-reviews.ts';
import type { PlaceFormat } from './formats.ts';

/** What every object inherits: as text of a file it means nothing. */
const NAMES = Object.getOwnPropertyNames(Object.prototype);
const fields = [
  'name_en',
  'name_zh',
  'address',
  'area',
  'district',
  'cuisines',
  'opening_hours',
  'breakfast',
  'lunch',
  'dinner',
  'price_range',
  'price_level',
  'likes',
  'neutral',
  'dislikes',
  'listed_at',
];

const row = (name: string): Record<string, string> => ({
  ...Object.fromEntries(fields.map((field) => [field, name])),
  id: name,
  name,
  lat: '22.2819',
  lng: '114.156',
  source: 'ours',
  toString: name,
});

const tags = (name: string): Record<string, string> =>
  Object.fromEntries([
    ...['name', 'name:en', 'cuisine', 'opening_hours', 'addr:full', 'breakfast', 'constructor'].map(
      (key) => [key, name] as const,
    ),
    ['amenity', 'cafe'],
  ]);

const columns = Object.keys(row(''));

const MAPPING = {
  dataset: 'ours',
  sources: { column: 'source', values: { ours: [{ name: 'constructor' }] } },
  fields: {
    ...Object.fromEntries(fields.map((field) => [field, field])),
    id: 'id',
    name: 'name',
    lat: 'lat',
    lng: 'lng',
  },
};

const FILES: readonly [PlaceFormat, string][] = [
  ['overpass', overpassAnswer(NAMES.map((name, at) => node(at + 1, tags(name))))],
  [
    'geojson',
    JSON.stringify({
      features: NAMES.map((name) => ({
        type: 'Feature',
        id: name,
        properties: tags(name),
        geometry: { type: 'Point', coordinates: [114.156, 22.2819] },
      })),
    }),
  ],
  [
    'yelp',
    NAMES.map(
      (name) =>
        `${JSON.stringify({
          business_id: name,
          name,
          address: name,
          latitude: 22.2819,
          longitude: 114.156,
          categories: `Restaurants, ${name}`,
          attributes: { RestaurantsPriceRange2: name, GoodForMeal: name, [name]: name },
          hours: { [name]: name },
        })}\n`,
    ).join(''),
  ],
  [
    'original',
    JSON.stringify({
      restaurants: NAMES.map((name) => ({
        id: name,
        name,
        address: name,
        district: 'Central',
        mealType: [name],
        price_range: name,
        operating_hours: { mon_fri: [name], [name]: [name] },
        metadata: { [name]: name },
        constructor: name,
      })),
    }),
  ],
  ['csv', [columns, ...NAMES.map((name) => Object.values(row(name)))].join('\n')],
  ['ndjson', NAMES.map((name) => `${JSON.stringify(row(name))}\n`).join('')],
];

describe('the names that every object inherits', () => {
  let folder: TemporaryFolder;
  let store: PlaceStore;

  beforeEach(async () => {
    folder = new TemporaryFolder();
    store = await openPlaceStore({ path: folder.file('places.db') });
  });

  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  const written = (name: string, content: string): string => {
    writeFileSync(folder.file(name), content);
    return folder.file(name);
  };

  async function importFile(format: PlaceFormat, content: string): Promise<void> {
    const isMapped = format === 'csv' || format === 'ndjson';
    const report = await importPlaces(store, {
      format,
      file: written('places.json', content),
      city: HONG_KONG,
      demoVotes: false,
      ...(isMapped && { mapping: written('mapping.json', JSON.stringify(MAPPING)) }),
    });
    expect(report).toMatchObject({ accepted: NAMES.length, rejected: {} });
  }

  async function expectSameThroughExport(): Promise<void> {
    const [first, second] = [folder.file('first.ndjson'), folder.file('second.ndjson')];
    await exportStore(store, { file: first });
    const other = await openPlaceStore({ path: folder.file('other.db') });
    await importExport(other, { city: HONG_KONG.label, file: first });
    await exportStore(other, { file: second });
    await other.close();
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
  }

  it.each(FILES)('are text like any other in %s', async (format, content) => {
    await importFile(format, content);
    const places = await placesIn(store);
    expect(places.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
    for (const { name, cuisines } of places) {
      expect(cuisines).toEqual([name.toLowerCase().replaceAll(/^_+|_+$/gu, '')]);
    }
    await expectSameThroughExport();
  });

  it('are no columns that a row has', async () => {
    const own = {
      ...MAPPING,
      fields: {
        id: 'id',
        name: 'name',
        area: 'area',
        price_range: 'valueOf',
        breakfast: 'constructor',
      },
    };
    const report = await importPlaces(store, {
      format: 'ndjson',
      file: written('a.ndjson', '{"id":"1","name":"Alpha","area":"Central","source":"ours"}\n'),
      mapping: written('mapping.json', JSON.stringify(own)),
      city: HONG_KONG,
      demoVotes: false,
    });
    expect(report).toMatchObject({ accepted: 1, warnings: {} });
    expect(await placesIn(store)).toMatchObject([{ address: '', price_range: 'Not specified' }]);
  });

  it.each(NAMES)('are no sources that a mapping knows: %s', async (source) => {
    const line = JSON.stringify({ ...row('a'), source });
    const importing = importFile('ndjson', `${line}\n`);
    await expect(importing).rejects.toMatchObject({
      report: { rejected: { unknown_source: { count: 1 } } },
    });
  });

  it('are text in reviews', async () => {
    await importFile('yelp', FILES.find(([format]) => format === 'yelp')?.[1] ?? '');
    const reviews = NAMES.map((name) => ({
      review_id: name,
      business_id: name,
      user_id: name,
      stars: name,
      date: '2026-01-02',
      text: name,
    }));
    const lines = reviews.map((review) => `${JSON.stringify(review)}\n`).join('');
    const yelp = await importReviews(store, {
      format: 'yelp-reviews',
      file: written('reviews.ndjson', lines),
    });
    expect(yelp).toMatchObject({ accepted: NAMES.length });
    const rows = [
      ['at', 'said', 'day', 'by'],
      ...NAMES.map((name) => [name, name, '2026-01-02', name]),
    ];
    const mapping = {
      dataset: 'diary',
      source: { name: 'constructor' },
      restaurant_prefix: 'yelp:',
      fields: { restaurant_id: 'at', text: 'said', date: 'day', author: 'by', stars: 'at' },
    };
    const csv = await importReviews(store, {
      format: 'csv-reviews',
      file: written('reviews.csv', rows.join('\n')),
      mapping: written('reviews.json', JSON.stringify(mapping)),
    });
    expect(csv).toMatchObject({ accepted: NAMES.length });
    await expectSameThroughExport();
  });
});
