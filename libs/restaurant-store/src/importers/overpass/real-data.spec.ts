import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placeSchema } from '@tablewise/contracts';
import type { Place } from '@tablewise/contracts';
import { Gazetteer, HONG_KONG } from '@tablewise/restaurant-domain';
import { openPlaceStore } from '../../place-store/open-place-store.ts';
import type { PlaceStore } from '../../place-store/place-store.ts';
import { TemporaryFolder } from '../../testing/temporary-folder.ts';
import type { ImportReport } from '../import-report.ts';
import { importOverpass } from './import-overpass.ts';

const REPOSITORY = fileURLToPath(new URL('../../../../..', import.meta.url));
const DATA = process.env['REAL_DATA_DIR'] ?? join(REPOSITORY, '../shared/data');
const FILE = join(DATA, 'hk-overpass/overpass.json');
const BOUNDARIES = join(DATA, 'hk-district-boundaries/hksar_18_district_boundary.json');
const onRealData = existsSync(FILE) && existsSync(BOUNDARIES) ? it : it.skip;

function counts(findings: ImportReport['rejected']): Record<string, number> {
  return Object.fromEntries(Object.entries(findings).map(([key, list]) => [key, list.length]));
}

describe('the 6,130 rows of hk-overpass', () => {
  let folder: TemporaryFolder;
  let store: PlaceStore;
  const gazetteer = new Gazetteer(HONG_KONG);
  const options = { file: FILE, gazetteer, demoVotes: true };

  beforeAll(() => {
    folder = new TemporaryFolder();
    store = openPlaceStore({ path: folder.file('places.db') });
  });

  afterAll(() => {
    store.close();
    folder.remove();
  });

  function inArea(area: string): Place[] {
    return [...store.places()].filter(({ district }) => district === area);
  }

  onRealData(
    'have 1,242 outside without boundaries, and Tai O inside',
    () => {
      const report = importOverpass(store, options);
      expect(report).toMatchObject({ read: 6_130, accepted: 4_888 });
      expect(counts(report.rejected)).toEqual({ outside: 1_242 });
      expect(inArea('Tai O').length).toBeGreaterThan(10);
    },
    30_000,
  );

  onRealData(
    'have 1,272 outside of the 18 polygons, and all others are places',
    () => {
      const report = importOverpass(store, { ...options, boundaries: BOUNDARIES });
      expect(report).toMatchObject({ read: 6_130, accepted: 4_858 });
      expect(counts(report.rejected)).toEqual({ outside: 1_272 });
      for (const place of store.places()) expect(placeSchema.parse(place)).toEqual(place);
      const districts = new Set([...store.places()].map((place) => place.administrative_district));
      expect(districts.size).toBe(18);
    },
    30_000,
  );

  onRealData('have Yung Kee in Central, open for dinner', () => {
    const yungKee = inArea('Central district').find(({ name }) => name === '鏞記');
    expect(yungKee).toMatchObject({
      id: 'osm:node/2213035783',
      meals: { breakfast: 'no', lunch: 'yes', dinner: 'yes' },
      administrative_district: 'Central and Western',
    });
  });

  onRealData(
    'change nothing when they are imported again',
    () => {
      const before = store.generation();
      const report = importOverpass(store, { ...options, boundaries: BOUNDARIES });
      expect(report).toMatchObject({ unchanged: 4_858, generation: before });
    },
    30_000,
  );
});
