import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placeSchema } from '@tablewise/contracts';
import type { Place } from '@tablewise/contracts';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { openPlaceStore } from '../place-store/open-place-store.ts';
import type { PlaceStore } from '../place-store/place-store.ts';
import { placesIn } from '../testing/places-in.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { importPlaces } from './import-places.ts';
import type { ImportReport } from './run/import-report.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const DATA = process.env['REAL_DATA_DIR'] ?? '';
const OVERPASS = join(DATA, 'hk-overpass/overpass.json');
const LOCATED = join(DATA, 'hk-restaurants/located.ndjson');
const BOUNDARIES = join(DATA, 'hk-district-boundaries/hksar_18_district_boundary.json');
const MAPPING = join(PROJECT, 'examples/hk-restaurants.mapping.json');
const isThere = [OVERPASS, LOCATED, BOUNDARIES].every((file) => existsSync(file));
const onRealData = isThere ? it : it.skip;
const TIMEOUT_MS = 60_000;

function counts(findings: ImportReport['rejected']): Record<string, number> {
  return Object.fromEntries(Object.entries(findings).map(([reason, { count }]) => [reason, count]));
}

let folder: TemporaryFolder;
let store: PlaceStore;

beforeAll(async () => {
  folder = new TemporaryFolder();
  store = await openPlaceStore({ path: folder.file('places.db') });
});

afterAll(async () => {
  await store.close();
  folder.remove();
});

async function inArea(area: string): Promise<Place[]> {
  return (await placesIn(store)).filter(({ district }) => district === area);
}

describe('the 6,130 rows of hk-overpass', () => {
  const options = { format: 'overpass', file: OVERPASS, city: HONG_KONG, demoVotes: true } as const;

  onRealData(
    'have 1,271 outside without boundaries, one less than with them, and Tai O inside',
    async () => {
      const report = await importPlaces(store, options);
      expect(report).toMatchObject({ read: 6_130, accepted: 4_859 });
      expect(counts(report.rejected)).toEqual({ outside: 1_271 });
      expect((await inArea('Tai O')).length).toBeGreaterThan(10);
      const byOutline = (await placesIn(store)).filter(({ sources }) =>
        sources.some(({ name, confidence }) => name === 'openstreetmap' && confidence === 'low'),
      );
      expect(byOutline.length).toBeGreaterThan(137);
    },
    TIMEOUT_MS,
  );

  onRealData(
    'have 1,272 outside of the 18 polygons, and all others are places',
    async () => {
      const report = await importPlaces(store, { ...options, boundaries: BOUNDARIES });
      expect(report).toMatchObject({ read: 6_130, accepted: 4_858 });
      expect(counts(report.rejected)).toEqual({ outside: 1_272 });
      expect(report.warnings['placeholder_name_left_out']?.count).toBe(2);
      expect(report.warnings['address_elsewhere']?.count).toBeGreaterThan(200);
      expect(report.warnings['hours_not_understood']?.found).toContainEqual(
        expect.objectContaining({ detail: expect.stringContaining('46C High St') }),
      );
      const places = await placesIn(store);
      for (const place of places) expect(placeSchema.parse(place)).toEqual(place);
      expect(new Set(places.map((place) => place.administrative_district)).size).toBe(18);
    },
    TIMEOUT_MS,
  );

  onRealData('have Yung Kee in Central, open for dinner', async () => {
    const yungKee = (await inArea('Central district')).find(({ name }) => name === '鏞記');
    expect(yungKee).toMatchObject({
      id: 'osm:node/2213035783',
      meals: { breakfast: 'no', lunch: 'yes', dinner: 'yes' },
      administrative_district: 'Central and Western',
    });
  });

  onRealData(
    'change nothing when they are imported again',
    async () => {
      const before = await store.generation();
      const report = await importPlaces(store, { ...options, boundaries: BOUNDARIES });
      expect(report).toMatchObject({ unchanged: 4_858, generation: before });
    },
    TIMEOUT_MS,
  );
});

describe('the 4,561 rows of hk-restaurants', () => {
  const options = {
    format: 'ndjson',
    file: LOCATED,
    mapping: MAPPING,
    boundaries: BOUNDARIES,
    city: HONG_KONG,
    demoVotes: false,
  } as const;

  onRealData(
    'come in through a mapping, but for the two without a name',
    async () => {
      const report = await importPlaces(store, options);
      expect(report).toMatchObject({ read: 4_561, accepted: 4_559, removed: 0 });
      expect(report.rejected).toMatchObject({
        no_name: { count: 2, found: [{ line: 1_542 }, { line: 3_817 }] },
      });
      expect(await store.datasets()).toEqual(
        new Map([
          ['hk-restaurants', 4_559],
          ['overpass', 4_858],
        ]),
      );
    },
    TIMEOUT_MS,
  );

  onRealData(
    'keep their district, sources, and unknown hours unknown',
    async () => {
      const places = (await placesIn(store)).filter(({ id }) => id.startsWith('hk-restaurants:'));
      const known = places.filter((place) => place.operating_hours !== undefined);
      expect(known.length).toBeGreaterThan(950);
      for (const { meals, operating_hours, sources } of places) {
        expect(sources[0]).toMatchObject({ name: 'openstreetmap', licence: 'ODbL-1.0' });
        if (operating_hours === undefined) expect(meals.dinner).toBe('unknown');
      }
      expect(places.filter(({ sources }) => sources[1]?.name === 'fehd')).toHaveLength(860);
    },
    TIMEOUT_MS,
  );

  onRealData(
    'change nothing when they are imported again',
    async () => {
      const before = await store.generation();
      expect(await importPlaces(store, options)).toMatchObject({ generation: before });
    },
    TIMEOUT_MS,
  );
});
