import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { backupStore } from '../backup/backup-store.ts';
import { buildDemoCity } from '../demo-city/build-demo-city.ts';
import { NotReplaceableError } from '../errors/not-replaceable.error.ts';
import { importExport } from '../importers/import-export.ts';
import { ImportTruncatedError } from '../importers/import-truncated.error.ts';
import { importPlaces } from '../importers/import-places.ts';
import { NothingAcceptedError } from '../importers/run/import-refused.error.ts';
import { openPlaceStore } from '../place-store/open-place-store.ts';
import type { PlaceStore } from '../place-store/place-store.ts';
import { collect } from '../testing/collect.ts';
import { node, overpassAnswer } from '../testing/overpass-answer.ts';
import { onEachDatabase } from '../testing/each-database.ts';
import type { TestDatabase } from '../testing/each-database.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { ExportFileError, exportStore } from './export-store.ts';

onEachDatabase((create) => {
  let folder: TemporaryFolder;
  let database: TestDatabase;
  let store: PlaceStore;
  let file: string;

  beforeEach(async () => {
    folder = new TemporaryFolder();
    file = folder.file('all.ndjson');
    database = await create();
    store = await openPlaceStore(database.location);
    await buildDemoCity(store, { size: 40, seed: 1, city: HONG_KONG, force: false });
    await store.vote({ placeId: 'demo:1-2', voter: 'one voter, unguessable', vote: 'like' });
    await store.vote({ placeId: 'demo:1-1', voter: 'another, unguessable', vote: 'dislike' });
    const about = { placeId: 'demo:1-1', voter: 'another, unguessable' };
    const { id } = await store.report({ ...about, kind: 'name', text: '名稱不對' });
    await store.settleReport(id, 'settled');
    await store.report({ ...about, kind: 'hours' });
  });

  afterEach(async () => {
    await store.close();
    await database.remove();
    folder.remove();
  });

  const text = (of = file): string => readFileSync(of, 'utf8');

  const sqlite = (): Promise<TestDatabase> =>
    Promise.resolve({
      location: { path: folder.file('other.db') },
      remove: () => Promise.resolve(),
    });

  async function withOther<T>(
    createOther: () => Promise<TestDatabase>,
    task: (other: PlaceStore) => Promise<T>,
  ): Promise<T> {
    const otherDatabase = await createOther();
    const other = await openPlaceStore(otherDatabase.location);
    try {
      return await task(other);
    } finally {
      await other.close();
      await otherDatabase.remove();
    }
  }

  describe('an export', () => {
    it('has all places, reviews, votes and reports, and no voter', async () => {
      const counts = await exportStore(store, { file });
      const rows = await collect(store.exportRows());
      expect(counts).toEqual({ places: 40, reviews: rows.length - 45, votes: 2, reports: 2 });
      expect(text().split('\n')).toHaveLength(rows.length + 3);
      expect(text()).not.toContain('unguessable');
    });

    it.each([
      ['an empty store', create],
      ['an empty SQLite file', sqlite],
    ])('is imported into %s as the same data', async (_where, createOther) => {
      await exportStore(store, { file });
      await withOther(createOther, async (other) => {
        const report = await importExport(other, { city: HONG_KONG.label, file });
        expect(report).toMatchObject({ added: report.read, unchanged: 0, rejected: {} });
        expect(await collect(other.exportRows())).toEqual(await collect(store.exportRows()));
        const ids = ['demo:1-1', 'demo:1-2'];
        expect(await other.placesByIds(ids)).toEqual(await store.placesByIds(ids));
        const settled = { state: 'settled', limit: 5 } as const;
        expect(await other.reports(settled)).toEqual(await store.reports(settled));
        await exportStore(other, { file: folder.file('again.ndjson') });
        expect(text(folder.file('again.ndjson'))).toBe(text());
      });
    });

    it('changes nothing where it came from, and undoes what came later', async () => {
      await exportStore(store, { file });
      const generation = await store.generation();
      expect(await importExport(store, { city: HONG_KONG.label, file })).toMatchObject({
        generation,
        updated: 0,
      });
      await store.vote({ placeId: 'demo:1-3', voter: 'a third, unguessable', vote: 'like' });
      await store.report({ placeId: 'demo:1-3', voter: 'a third, unguessable', kind: 'place' });
      const answer = folder.file('answer.json');
      writeFileSync(answer, overpassAnswer([node(1)]));
      await importPlaces(store, {
        format: 'overpass',
        file: answer,
        city: HONG_KONG,
        demoVotes: false,
      });
      await importExport(store, { city: HONG_KONG.label, file });
      await exportStore(store, { file: folder.file('again.ndjson') });
      expect(text(folder.file('again.ndjson'))).toBe(text());
    });

    it('is not put in the place of a device, nor is a backup', async () => {
      // Not of this machine's own: whoever runs this as root would lose it.
      const pipe = folder.file('pipe');
      execFileSync('mkfifo', [pipe]);
      await expect(exportStore(store, { file: pipe })).rejects.toThrow(NotReplaceableError);
      await expect(backupStore(database.location, pipe, { force: true })).rejects.toThrow(
        NotReplaceableError,
      );
      expect(statSync(pipe).isFIFO()).toBe(true);
    });

    it('of an empty store empties another one only by force', async () => {
      await withOther(create, (empty) => exportStore(empty, { file }));
      const before = await collect(store.exportRows());
      const refused = importExport(store, { city: HONG_KONG.label, file });
      await expect(refused).rejects.toThrow(NothingAcceptedError);
      await expect(refused).rejects.toThrow('all.ndjson: it has no places; --force');
      expect(await collect(store.exportRows())).toEqual(before);
      expect(await importExport(store, { city: HONG_KONG.label, file, force: true })).toMatchObject(
        {
          read: 0,
        },
      );
      expect(await collect(store.exportRows())).toEqual([]);
    });

    it('that is cut off anywhere is not imported', async () => {
      await exportStore(store, { file });
      const whole = text();
      for (const share of [0.2, 0.5, 0.999]) {
        writeFileSync(file, whole.slice(0, Math.floor(whole.length * share)));
        await expect(importExport(store, { city: HONG_KONG.label, file })).rejects.toThrow(
          ImportTruncatedError,
        );
      }
      await exportStore(store, { file: folder.file('again.ndjson') });
      expect(text(folder.file('again.ndjson'))).toBe(whole);
    });

    it('that cannot be written leaves what was there, and nothing beside it', async () => {
      mkdirSync(file);
      await expect(exportStore(store, { file })).rejects.toThrow(ExportFileError);
      expect(existsSync(`${file}.partial`)).toBe(false);
      const nowhere = folder.file('none/all.ndjson');
      await expect(exportStore(store, { file: nowhere })).rejects.toThrow(ExportFileError);
    });
  });
});
