import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { buildDemoCity } from '../demo-city/build-demo-city.ts';
import { exportStore } from '../exporter/export-store.ts';
import { openPlaceStore } from '../place-store/open-place-store.ts';
import type { PlaceStore } from '../place-store/place-store.ts';
import { node, overpassAnswer } from '../testing/overpass-answer.ts';
import { placesIn } from '../testing/places-in.ts';
import { collect } from '../testing/collect.ts';
import { onEachDatabase } from '../testing/each-database.ts';
import type { TestDatabase } from '../testing/each-database.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { importExport } from './import-export.ts';
import { importPlaces } from './import-places.ts';
import { ImportTruncatedError } from './import-truncated.error.ts';
import { NothingAcceptedError } from './run/import-refused.error.ts';
import type { ImportReport } from './run/import-report.ts';

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

  function importAnswer(text: string): Promise<ImportReport> {
    const file = folder.file('answer.json');
    writeFileSync(file, text);
    return importPlaces(store, { format: 'overpass', file, city: HONG_KONG, demoVotes: false });
  }

  const three = overpassAnswer([node(1), node(2), node(3)]);

  describe('an import', () => {
    it('changes nothing the second time', async () => {
      expect(await importAnswer(three)).toMatchObject({ added: 3, generation: 1 });
      const before = await placesIn(store);
      expect(await importAnswer(three)).toMatchObject({ added: 0, unchanged: 3, generation: 1 });
      expect(await placesIn(store)).toEqual(before);
    });

    it('removes what the file no longer has, and a demo city with its reviews', async () => {
      const city = await buildDemoCity(store, { size: 4, seed: 1, city: HONG_KONG, force: false });
      expect(city.reviews).toBeGreaterThan(0);
      expect(await importAnswer(three)).toMatchObject({
        removed: 0,
        removedGenerated: 4,
        // One transaction: between places and reviews there is nothing that could be interrupted.
        generation: city.generation + 1,
      });
      const kinds = (await collect(store.exportRows())).map(({ kind }) => kind);
      expect(kinds).toEqual(['city', 'place', 'place', 'place']);
      expect(await importAnswer(overpassAnswer([node(2), node(4)]))).toMatchObject({
        added: 1,
        unchanged: 1,
        removed: 2,
      });
      expect((await placesIn(store)).map(({ id }) => id)).toEqual(['osm:node/2', 'osm:node/4']);
    });

    it('leaves the places of other formats alone', async () => {
      await importAnswer(three);
      const file = folder.file('places.geojson');
      const features = [
        {
          type: 'Feature',
          id: 'a',
          properties: { amenity: 'bar', name: 'Alpha' },
          geometry: { type: 'Point', coordinates: [114.156, 22.2819] },
        },
      ];
      writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
      await importPlaces(store, { format: 'geojson', file, city: HONG_KONG, demoVotes: false });
      expect(await store.datasets()).toEqual(
        new Map([
          ['geojson', 1],
          ['overpass', 3],
        ]),
      );
    });

    it('brings in text with characters that databases do not like', async () => {
      const name = 'A\u0000B \ud800 𠮷 \'"\\ 🍜';
      await importAnswer(overpassAnswer([node(1, { name, 'addr:full': '\u0001' })]));
      const stored = name.replace('\u0000', '').replace('\ud800', '\uFFFD');
      expect(await placesIn(store)).toMatchObject([{ name: stored, address: '' }]);
    });

    it('keeps how a place is reached and its diets, and an export does', async () => {
      const details = {
        phone: '+852 2345 6789',
        website: 'https://kitchen.example/',
        diet: { vegan: 'yes', halal: 'no' },
      };
      const { phone, website } = details;
      const tags = { phone, website, 'diet:vegan': 'yes', 'diet:halal': 'no' };
      await importAnswer(overpassAnswer([node(1, tags)]));
      const places = await placesIn(store);
      expect(places).toMatchObject([details]);
      const file = folder.file('all.ndjson');
      await exportStore(store, { file });
      await importAnswer(overpassAnswer([node(2)]));
      await importExport(store, { file, city: HONG_KONG.label });
      expect(await placesIn(store)).toEqual(places);
    });

    it('rejects a record that no line of an export could hold', async () => {
      const report = await importAnswer(
        overpassAnswer([node(1, { name: 'x'.repeat(600_000) }), node(2)]),
      );
      expect(report).toMatchObject({
        accepted: 1,
        rejected: { record_too_long: { found: [{ index: 0, id: 'osm:node/1' }] } },
      });
    });

    it('reports how many records it has read', async () => {
      const file = folder.file('answer.json');
      writeFileSync(file, three);
      const read: number[] = [];
      await importPlaces(store, {
        format: 'overpass',
        file,
        city: HONG_KONG,
        demoVotes: false,
        onProgress: (count) => read.push(count),
      });
      expect(read).toEqual([1, 2, 3]);
    });

    it('that accepts nothing keeps what was there, and still reports', async () => {
      await importAnswer(three);
      const failed = importAnswer(overpassAnswer([node(1, { amenity: 'bank' })]));
      await expect(failed).rejects.toThrow(NothingAcceptedError);
      await expect(failed).rejects.toMatchObject({
        report: { read: 1, generation: 1, rejected: { not_a_restaurant: { count: 1 } } },
      });
      expect([await store.count(), await store.generation()]).toEqual([3, 1]);
    });

    it('of a file that is cut off keeps what was there', async () => {
      await importAnswer(three);
      const before = await placesIn(store);
      const text = overpassAnswer([node(7), node(8)]);
      await expect(importAnswer(text.slice(0, -2))).rejects.toThrow(ImportTruncatedError);
      expect(await placesIn(store)).toEqual(before);
      expect(await store.generation()).toBe(1);
    });
  });
});
