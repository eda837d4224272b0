import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { exportStore } from '../exporter/export-store.ts';
import { openPlaceStore } from '../place-store/open-place-store.ts';
import type { PlaceStore } from '../place-store/place-store.ts';
import { onEachDatabase } from '../testing/each-database.ts';
import type { TestDatabase } from '../testing/each-database.ts';
import { node, overpassAnswer } from '../testing/overpass-answer.ts';
import { placesIn } from '../testing/places-in.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { importExport } from './import-export.ts';
import { importPlaces } from './import-places.ts';
import { importReviews } from './import-reviews.ts';
import type { PlaceFormat } from './formats.ts';
import type { ImportReport } from './run/import-report.ts';

/** NUL, a colour, a title, a C1 sequence, an override of direction, half of a pair. */
const JUNK = '\u0000\u001b[31m\u001b]0;owned\u0007\u009b2J\u202e\ud800';
/** No such character, written out or as JSON escapes it. */
const UNCLEAN = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}|\\u00[019]|\\u202|\\ud8/iu;
const dirty = (text: string): string => `${text}${JUNK}${text}`;

const row = {
  id: dirty('a'),
  name: dirty('Kitchen'),
  lat: 22.2819,
  lng: 114.156,
  cuisine: dirty('Thai'),
  band: dirty('dear'),
  [dirty('column')]: dirty('value'),
};
const MAPPING = {
  dataset: 'ours',
  sources: [{ name: dirty('guide'), licence: dirty('CC0-1.0') }],
  fields: {
    id: 'id',
    name: 'name',
    lat: 'lat',
    lng: 'lng',
    cuisines: 'cuisine',
    price_range: 'band',
  },
};
const business = {
  business_id: dirty('b'),
  name: dirty('Kitchen'),
  latitude: 22.2819,
  longitude: 114.156,
  categories: `Restaurants, ${dirty('Thai')}`,
  hours: { [dirty('Monday')]: dirty('late') },
};
const restaurant = {
  id: dirty('c'),
  name: dirty('Kitchen'),
  district: 'Central',
  price_range: dirty('dear'),
  metadata: { [dirty('key')]: [dirty('value')] },
};
const tags = {
  cuisine: dirty('thai'),
  opening_hours: dirty('late'),
  [dirty('key')]: dirty('value'),
};

/** A sound record with such text everywhere, and one that is rejected for it. */
const FILES: readonly [PlaceFormat, string][] = [
  [
    'overpass',
    overpassAnswer([node(1, { ...tags, name: dirty('Kitchen') }), { type: dirty('x') }]),
  ],
  [
    'geojson',
    JSON.stringify({
      features: [
        {
          type: 'Feature',
          id: dirty('d'),
          properties: {
            ...tags,
            amenity: 'cafe',
            name: dirty('Kitchen'),
            nested: { [JUNK]: JUNK },
          },
          geometry: { type: 'Point', coordinates: [114.156, 22.2819] },
        },
        { type: 'Feature', id: 1, properties: { amenity: dirty('shop') }, geometry: null },
      ],
    }),
  ],
  ['yelp', ndjson([business, { ...business, categories: dirty('Hair') }])],
  ['original', JSON.stringify([restaurant, { ...restaurant, district: dirty('Atlantis') }])],
  ['ndjson', `${ndjson([row, { ...row, id: 'e', lat: dirty('north') }])}{${JUNK}}\n`],
  ['csv', csv([row, { ...row, id: 'e', lat: dirty('north') }])],
];

function ndjson(rows: readonly object[]): string {
  return rows.map((each) => `${JSON.stringify(each)}\n`).join('');
}

/** A half of a pair cannot be written in UTF-8. */
function csv(rows: readonly Record<string, unknown>[]): string {
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((each) => Object.values(each))];
  return lines
    .map((line) => line.join(','))
    .join('\n')
    .replaceAll('\ud800', '');
}

onEachDatabase((create) => {
  let folder: TemporaryFolder;
  let database: TestDatabase;
  let store: PlaceStore;

  beforeEach(async () => {
    folder = new TemporaryFolder();
    database = await create();
    store = await openPlaceStore(database.location);
  });

  afterEach(async () => {
    await store.close();
    await database.remove();
    folder.remove();
  });

  function write(name: string, text: string): string {
    writeFileSync(folder.file(name), text);
    return folder.file(name);
  }

  async function exported(): Promise<string> {
    await exportStore(store, { file: folder.file('out.ndjson') });
    return readFileSync(folder.file('out.ndjson'), 'utf8');
  }

  function importOf(format: PlaceFormat, text: string): Promise<ImportReport> {
    const isMapped = format === 'csv' || format === 'ndjson';
    const file = write('places.json', text);
    const mapping = isMapped ? write('mapping.json', JSON.stringify(MAPPING)) : undefined;
    return importPlaces(store, { format, file, city: HONG_KONG, mapping, demoVotes: false });
  }

  describe('control characters and sequences of terminals', () => {
    it.each(FILES)(
      'of %s are neither stored nor reported, and that is said',
      async (format, text) => {
        const report = await importOf(format, text);
        expect(report.accepted).toBe(1);
        expect(Object.keys(report.rejected)).not.toEqual([]);
        expect(report.warnings).toMatchObject({ control_characters: { count: 1 } });
        expect(JSON.stringify(report)).not.toMatch(UNCLEAN);
        expect(await placesIn(store)).toMatchObject([
          { name: expect.stringMatching(/^Kitchen\uFFFD?Kitchen$/u) },
        ]);
        expect(await exported()).not.toMatch(UNCLEAN);
      },
    );

    it('of reviews are not stored', async () => {
      await importOf('yelp', ndjson([business]));
      const review = {
        review_id: dirty('r'),
        business_id: business.business_id,
        user_id: dirty('u'),
        date: '2020-01-02',
        text: `${dirty('Good soup.')}\nAnd noodles.`,
      };
      const file = write('reviews.json', ndjson([review]));
      await importReviews(store, { format: 'yelp-reviews', file, language: 'en' });
      const { reviews } = await store.reviews(`yelp:b\uFFFDb`, { limit: 5 });
      expect(reviews).toMatchObject([{ text: 'Good soup.\uFFFDGood soup.\nAnd noodles.' }]);
      expect(await exported()).not.toMatch(UNCLEAN);
    });

    it('of an export that somebody else wrote are not stored', async () => {
      await importOf('yelp', ndjson([{ ...business, name: 'Kitchen' }]));
      const text = (await exported()).replaceAll(
        'Kitchen',
        JSON.stringify(dirty('Kitchen')).slice(1, -1),
      );
      await importExport(store, { city: 'Hong Kong (HK)', file: write('theirs.ndjson', text) });
      expect(await placesIn(store)).toMatchObject([{ name: 'Kitchen\uFFFDKitchen' }]);
      expect(await exported()).not.toMatch(UNCLEAN);
    });

    it('of a name of a file are not in the report', async () => {
      mkdirSync(folder.file('data'));
      const restaurants = JSON.stringify([{ ...restaurant, district: 'Atlantis' }, restaurant]);
      writeFileSync(folder.file('data/\u001b[2Jcentral.json'), restaurants);
      const file = folder.file('data');
      const report = await importPlaces(store, {
        format: 'original',
        file,
        city: HONG_KONG,
        demoVotes: false,
      });
      expect(report.rejected).toMatchObject({
        unknown_area: { found: [{ file: 'central.json' }] },
      });
    });
  });
});
