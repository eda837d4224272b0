import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import type { City } from '@tablewise/restaurant-domain';
import { CAIRO } from '@tablewise/restaurant-domain/cairo';
import { buildDemoCity } from '../demo-city/build-demo-city.ts';
import { StoreCityError } from '../errors/store-city.error.ts';
import { exportStore } from '../exporter/export-store.ts';
import { ImportMalformedError } from '../importers/import-malformed.error.ts';
import { importExport } from '../importers/import-export.ts';
import { importPlaces } from '../importers/import-places.ts';
import { MostlyOutsideError } from '../importers/run/import-refused.error.ts';
import { collect } from '../testing/collect.ts';
import { onEachDatabase } from '../testing/each-database.ts';
import type { TestDatabase } from '../testing/each-database.ts';
import { node, overpassAnswer } from '../testing/overpass-answer.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { openPlaceStore } from './open-place-store.ts';
import type { PlaceStore } from './place-store.ts';

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

  const demo = (city: City, force = false) =>
    buildDemoCity(store, { size: 5, seed: 1, city, force });
  const inZamalek = { lat: 30.0626, lon: 31.2197 };

  function bring(city: City, different: object, options: object = {}) {
    const file = folder.file('answer.json');
    writeFileSync(file, overpassAnswer([{ ...node(1), ...different }]));
    return importPlaces(store, { format: 'overpass', file, city, demoVotes: false, ...options });
  }

  describe('a store', () => {
    it('is of no city until places come in, and then of theirs', async () => {
      expect(await store.city()).toBeUndefined();
      await demo(CAIRO);
      expect(await store.city()).toBe('Cairo (EG)');
    });

    it('takes no places of another city, and says how it would', async () => {
      await demo(HONG_KONG);
      const before = await collect(store.exportRows());
      await expect(demo(CAIRO)).rejects.toThrow(StoreCityError);
      await expect(bring(CAIRO, inZamalek)).rejects.toThrow(
        'its places are of Hong Kong (HK), and the city is Cairo (EG)',
      );
      await expect(bring(CAIRO, inZamalek)).rejects.toThrow('npm run import -- --move-city');
      expect(await collect(store.exportRows())).toEqual(before);
    });

    it('is given to another city as a whole', async () => {
      await demo(HONG_KONG);
      expect(await bring(CAIRO, inZamalek, { moveCity: true })).toMatchObject({
        city: 'Cairo',
        added: 1,
        removedGenerated: 5,
      });
      expect((await collect(store.exportRows())).map(({ kind }) => kind)).toEqual([
        'city',
        'place',
      ]);
      expect(await demo(HONG_KONG, true)).toMatchObject({ added: 5, superseded: 1 });
      expect(await store.city()).toBe('Hong Kong (HK)');
    });

    it('is exported with its city, and taken back by that city alone', async () => {
      await demo(CAIRO);
      const file = folder.file('all.ndjson');
      await exportStore(store, { file });
      const rows = await collect(store.exportRows());
      await expect(importExport(store, { file, city: HONG_KONG.label })).rejects.toThrow(
        StoreCityError,
      );
      const moving = { file, city: HONG_KONG.label, moveCity: true };
      await expect(importExport(store, moving)).rejects.toThrow(ImportMalformedError);
      await importExport(store, { file, city: CAIRO.label });
      expect(await collect(store.exportRows())).toEqual(rows);
    });
  });

  describe('a file of another city', () => {
    it('is refused, with its report, and the city that it was held to', async () => {
      const refused = bring(HONG_KONG, inZamalek);
      await expect(refused).rejects.toThrow(MostlyOutsideError);
      await expect(refused).rejects.toThrow('1 of its 1 records lie outside of Hong Kong');
      await expect(refused).rejects.toMatchObject({
        report: { city: 'Hong Kong', accepted: 0 },
      });
      expect(await store.city()).toBeUndefined();
    });

    it('is taken for what it has where that is expected', async () => {
      const file = folder.file('answer.json');
      const away = [2, 3].map((id) => ({ ...node(id), ...inZamalek }));
      writeFileSync(file, overpassAnswer([node(1), ...away]));
      const options = { format: 'overpass', file, city: HONG_KONG, demoVotes: false } as const;
      await expect(importPlaces(store, options)).rejects.toThrow(MostlyOutsideError);
      const report = await importPlaces(store, { ...options, expectOutside: true });
      expect(report).toMatchObject({ accepted: 1, rejected: { outside: { count: 2 } } });
    });
  });
});
