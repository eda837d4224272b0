import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { searchResultSchema } from '@tablewise/contracts';
import type { SearchResult } from '@tablewise/contracts';
import { DataFolder } from './harness/data-folder.ts';
import { writeHavneby } from './harness/havneby.ts';
import { Platform } from './harness/platform.ts';

jest.setTimeout(120_000);

describe('a city that nobody has heard of', () => {
  const data = new DataFolder({ CITY_FILE: 'havneby.json' });
  let platform: Platform;
  let made: string;
  let imported: string;

  beforeAll(async () => {
    writeHavneby(data);
    const pack = await data.run(
      ...['city', '--name', 'Havneby', '--country', 'DK', '--bands', '120,250,500'],
      ...['--boundaries', 'admin.geojson', '--places', 'places.json', '--out', 'havneby.json'],
    );
    expect(pack).toMatchObject({ exitCode: 0, stderr: '' });
    made = pack.stdout;
    const outcome = await data.run(
      'import',
      '--format',
      'overpass',
      'restaurants.json',
      '--demo-votes',
    );
    expect(outcome).toMatchObject({ exitCode: 0, stderr: '' });
    imported = outcome.stdout;
    platform = await Platform.start({}, data);
  });

  afterAll(() => platform.stop());

  async function search(query: string): Promise<SearchResult> {
    return searchResultSchema.parse(
      await (await platform.get(`/api/v1/restaurants?${query}`)).json(),
    );
  }

  const namesIn = ({ restaurants }: SearchResult): string[] =>
    restaurants.map(({ name }) => name).sort();

  it('becomes a pack, with what a person should look at', () => {
    expect(made).toContain('Havneby');
    expect(made).toContain('DKK');
    expect(made).toContain('Elsewhere');
  });

  it('takes what lies in it, and says what does not', () => {
    expect(imported).toContain('held to Havneby');
    expect(imported).toMatch(/outside\s+1/);
  });

  it('is the one that the platform describes', async () => {
    expect(await (await platform.get('/api/v1/city')).json()).toMatchObject({
      name: 'Havneby',
      country: 'DK',
      time_zone: 'Europe/Copenhagen',
      currency: 'DKK',
    });
    expect(await (await platform.get('/health')).json()).toMatchObject({
      status: 'ok',
      details: { city: { status: 'up', name: 'Havneby' } },
    });
  });

  it.each(['Tømmerkaj', 'tommerkaj', 'TØMMERKAJ', 'Kajen'])(
    'is searched by its areas: %s',
    async (area) => {
      const found = await search(`district=${encodeURIComponent(area)}`);
      expect(namesIn(found)).toEqual(['Den Sorte Gryde', 'Kaj & Krone']);
      expect(found.metadata.city).toBe('Havneby');
    },
  );

  it('is searched in its own time', async () => {
    // 19:30 in UTC is half past eight in winter there, and half past nine in summer.
    expect(namesIn(await search('open_at=2026-11-20T19:30Z'))).toEqual([
      'Den Sorte Gryde',
      'Kaj & Krone',
    ]);
    expect(namesIn(await search('open_at=2026-07-20T19:30Z'))).toEqual(['Den Sorte Gryde']);
    expect(namesIn(await search('open_at=2026-11-20T19:30'))).toEqual([
      'Den Sorte Gryde',
      'Kaj & Krone',
      'Lygten',
    ]);
  });

  it('recommends one of its places, with reasons', async () => {
    const response = await platform.get(
      '/api/v1/recommendations?district=Havneby&want_cuisine=danish',
    );
    expect(await response.json()).toMatchObject({
      outcome: 'ranked',
      degraded: false,
      recommendation: { cuisines: ['danish'], time_zone: 'Europe/Copenhagen' },
    });
  });

  it('is refused by a server that has another pack', async () => {
    const { exitCode, stderr } = await new DataFolder({ DATA_DIR: data.path }).run('demo-city');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('its places are of Havneby (DK), and the city is Hong Kong (HK)');
  });
});
