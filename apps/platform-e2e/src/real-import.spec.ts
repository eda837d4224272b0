import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { searchResultSchema } from '@tablewise/contracts';
import type { SearchResult } from '@tablewise/contracts';
import { waitUntil } from '@tablewise/testing';
import { z } from 'zod';
import { DataFolder } from './harness/data-folder.ts';
import { REAL_DATA_FILES, hasRealData } from './harness/locations.ts';
import { Platform } from './harness/platform.ts';

const reportSchema = z.looseObject({
  read: z.int(),
  accepted: z.int(),
  rejected: z.record(z.string(), z.looseObject({ count: z.int() })),
});

const OVERPASS_ROWS = 6_130;

(hasRealData ? describe : describe.skip)('importing the real data', () => {
  let data: DataFolder;
  let platform: Platform | undefined;

  beforeEach(() => {
    data = new DataFolder();
  });

  afterEach(async () => {
    await platform?.stop();
    platform = undefined;
    data.remove();
  });

  async function importPlaces(...options: string[]): Promise<z.infer<typeof reportSchema>> {
    const report = data.file('report.json');
    const outcome = await data.run(
      ...['import', '--format', 'overpass', REAL_DATA_FILES.overpass, '--demo-votes'],
      ...['--report', report, ...options],
    );
    expect(outcome).toMatchObject({ exitCode: 0, stderr: '' });
    return reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
  }

  async function search(body: Record<string, unknown>): Promise<SearchResult> {
    const response = await platform?.post('search/district', body);
    return searchResultSchema.parse(await response?.json());
  }

  async function namesOnAllPages(district: string): Promise<string[]> {
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search({ districts: [district], limit: 100, ...(cursor && { cursor }) });
      names.push(...page.restaurants.map((place) => JSON.stringify([place.name, place.names])));
      cursor = page.next_cursor;
    } while (cursor !== undefined);
    return names;
  }

  it('rejects the 1,272 rows outside the boundaries and accounts for every other', async () => {
    const report = await importPlaces('--boundaries', REAL_DATA_FILES.boundaries);
    const rejected = Object.entries(report.rejected);
    expect(report.read).toBe(OVERPASS_ROWS);
    const outside = rejected.filter(([reason]) => reason.includes('outside'));
    expect(outside.map(([, { count }]) => count)).toEqual([1_272]);
    const rejections = rejected.reduce((sum, [, { count }]) => sum + count, 0);
    expect(report.accepted + rejections).toBe(OVERPASS_ROWS);

    platform = await Platform.start({}, data);
    const names = await namesOnAllPages('Central');
    expect(names.filter((name) => name.includes('鏞記'))).not.toEqual([]);
  });

  it('keeps Tai O in without boundaries', async () => {
    await importPlaces();
    platform = await Platform.start({}, data);
    expect((await search({ districts: ['Tai O'] })).total).toBeGreaterThan(0);
  });

  it('shows in a running server, with the attribution that the licence asks for', async () => {
    platform = await Platform.start({}, await data.withDemoCity());
    const before = await search({ districts: ['Central'] });
    expect(before.metadata.attribution).toEqual([]);
    await importPlaces('--boundaries', REAL_DATA_FILES.boundaries);
    const after = await waitUntil('the import to be served', async () => {
      const result = await search({ districts: ['Central'] });
      return result.metadata.generation > before.metadata.generation ? result : undefined;
    });
    expect(after.metadata.attribution.join()).toContain('OpenStreetMap');
  });
});
