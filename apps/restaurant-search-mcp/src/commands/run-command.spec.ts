import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlaceStore } from '@tablewise/restaurant-store';
import type { PlaceStore } from '@tablewise/restaurant-store';
import { runCommand } from './run-command.ts';

let folder: string;
let out: string;
let err: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tablewise-commands-'));
  [out, err] = ['', ''];
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: string[]): Promise<0 | 1> {
  return runWith({}, ...args);
}

/** With what a person who watches sees going to `onProgress`. */
function runWith({ onProgress }: { onProgress?: () => void }, ...args: string[]): Promise<0 | 1> {
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
      onProgress?.();
    },
    isWatched: onProgress !== undefined,
  };
  const environment = { DATA_DIR: 'data', INIT_CWD: folder };
  return runCommand(args, { environment, terminal });
}

async function inStore<T>(task: (store: PlaceStore) => Promise<T>): Promise<T> {
  const store = await openPlaceStore({ path: join(folder, 'data/tablewise.db') });
  try {
    return await task(store);
  } finally {
    await store.close();
  }
}

const countOfPlaces = (): Promise<number> => inStore((store) => store.count());

const write = (name: string, content: string): void => {
  writeFileSync(join(folder, name), content);
};

const place = (id: number, name: string): object => ({
  type: 'node',
  id,
  lat: 22.2819,
  lon: 114.156,
  tags: { amenity: 'cafe', name },
});

const answerOf = (...elements: object[]): string => JSON.stringify({ elements });

describe('demo-city', () => {
  it('fills the database, and says the same when it is there already', async () => {
    expect(await run('demo-city', '--size', '25', '--seed', '7')).toBe(0);
    expect(out).toMatch(
      /^Demo city of Hong Kong: 25 places and \d+ reviews, seed 7, in [\d.]+ s: now generation \d\n$/,
    );
    out = '';
    expect(await run('demo-city', '--size', '25', '--seed', '7')).toBe(0);
    expect(out).toContain('nothing changed, generation');
    expect(await countOfPlaces()).toBe(25);
  });

  it('does nothing with --if-empty when there are places', async () => {
    await run('demo-city', '--size', '3');
    expect(await run('demo-city', '--size', '9', '--if-empty')).toBe(0);
    expect(await countOfPlaces()).toBe(3);
  });

  it('with --if-empty is content with what another start brings meanwhile', async () => {
    let other: Promise<number> | undefined;
    // Told of the first thousand places, while the second is still generated.
    const onProgress = (): void => void (other ??= run('demo-city', '--size', '3'));
    expect(await runWith({ onProgress }, 'demo-city', '--size', '2000', '--if-empty')).toBe(0);
    expect(await other).toBe(0);
    expect(out).toMatch(/3 places are there already\n$/);
    expect(await countOfPlaces()).toBe(3);
  });
});

describe('import', () => {
  it('reads a file relative to where the command was typed, and reports', async () => {
    write('answer.json', answerOf(place(1, 'Alpha'), place(2, 'No Record'), place(1, 'Again')));
    await run('demo-city', '--size', '3');
    out = '';
    const args = ['--format', 'overpass', 'answer.json', '--report', 'report.json'];
    expect(await run('import', ...args)).toBe(0);
    expect(out).toBe(
      [
        'answer.json: 3 records read, held to Hong Kong',
        '  accepted                       1  1 added, 0 updated, 0 unchanged',
        '  removed                        3  generated places',
        '  rejected                       2',
        '    placeholder_name             1',
        '      element 1  osm:node/2  No Record',
        '    duplicate_id                 1',
        '      element 2  osm:node/1',
        '  warnings                       0',
        `The store is now at generation ${await inStore((store) => store.generation())}.`,
        '',
      ].join('\n'),
    );
    const report: unknown = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    expect(report).toMatchObject({ read: 3, accepted: 1, removedGenerated: 3 });
    expect(await run('demo-city')).toBe(1);
    expect(err).toContain('STORE_HAS_REAL_DATA');
  });

  it('prints nothing of a file that a terminal obeys', async () => {
    const fields = { id: 'no', name: 'title', lat: 'lat', lng: 'lng' };
    write('map.json', JSON.stringify({ dataset: 'guide', sources: [{ name: 'guide' }], fields }));
    write('\u001b[2Jbad.csv', 'no,title,lat,\u001b[31mhidden\u202e\n');
    write('good.json', answerOf(place(1, 'A\u001b[2Jlpha'), place(2, 'No Record\u009b1m')));
    const mapping = ['--mapping', 'map.json'];
    expect(await run('import', '--format', 'csv', '\u001b[2Jbad.csv', ...mapping)).toBe(1);
    expect(err).toContain('bad.csv: no column lng; it has no, title, lat, hidden.');
    expect(await run('import', '--format', 'overpass', 'good.json')).toBe(0);
    expect(out).toContain('      element 1  osm:node/2  No Record\n');
    expect(out + err).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
  });

  it.each([
    ['a file that is not there', 'none.json', ''],
    ['a file that is cut off', 'cut.json', answerOf(place(1, 'Alpha')).slice(0, -1)],
    ['nothing that is accepted', 'none.json', answerOf(place(1, 'No Record'))],
  ])('of %s makes no database', async (_what, name, content) => {
    if (content !== '') write(name, content);
    expect(await run('import', '--format', 'overpass', name)).toBe(1);
    expect(readdirSync(join(folder, 'data'))).toEqual([]);
  });

  it('reads CSV through a mapping, and reviews of what it brought', async () => {
    const fields = { id: 'no', name: 'title', lat: 'lat', lng: 'lng' };
    write('map.json', JSON.stringify({ dataset: 'guide', sources: [{ name: 'guide' }], fields }));
    write('places.csv', 'no,title,lat,lng\n1,Alpha,22.2819,114.156\n2,Beta,0,0\n');
    expect(await run('import', '--format', 'csv', 'places.csv', '--mapping', 'map.json')).toBe(0);
    expect(out).toContain('      line 3  guide:2  0, 0\n');
    const named = { restaurant_id: 'at', text: 'said', date: 'day' };
    const reviews = { dataset: 'diary', source: { name: 'diary' }, fields: named };
    write('reviews-map.json', JSON.stringify({ ...reviews, restaurant_prefix: 'guide:' }));
    write('reviews.csv', 'at,said,day\n1,fine,2026-01-02\n9,bad,2026-01-02\n');
    out = '';
    const args = ['reviews.csv', '--mapping', 'reviews-map.json', '--language', 'en'];
    expect(await run('import', '--format', 'csv-reviews', ...args)).toBe(0);
    expect(out).toContain('    unknown_place                1\n      line 3  diary:');
    const { reviews: stored } = await inStore((store) => store.reviews('guide:1', { limit: 5 }));
    expect(stored).toMatchObject([{ text: 'fine', language: 'en' }]);
  });

  it('that accepts nothing shows why, and fails', async () => {
    write('a.json', answerOf(place(1, 'N/A')));
    expect(await run('import', '--format', 'overpass', 'a.json')).toBe(1);
    expect(out).toContain('placeholder_name');
    expect(err).toContain('IMPORT_NOTHING_ACCEPTED');
  });
});

describe('export', () => {
  it('writes what an import elsewhere gives back', async () => {
    await run('demo-city', '--size', '30');
    await inStore((store) =>
      store.vote({ placeId: 'demo:42-1', voter: 'a'.repeat(20), vote: 'like' }),
    );
    await inStore((store) =>
      store.report({ placeId: 'demo:42-1', voter: 'a'.repeat(20), kind: 'hours' }),
    );
    expect(await run('export', 'all.ndjson')).toBe(0);
    expect(out).toMatch(/all\.ndjson: 30 places, \d+ reviews, 1 vote, 1 report\n$/);
    rmSync(join(folder, 'data'), { recursive: true });
    expect(await run('import', '--format', 'tablewise', 'all.ndjson')).toBe(0);
    expect(await run('export', 'again.ndjson')).toBe(0);
    const [first, second] = ['all.ndjson', 'again.ndjson'].map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    );
    expect(second).toBe(first);
  });

  it('of a database that is not there fails, and makes none', async () => {
    for (const args of [
      ['export', 'all.ndjson'],
      ['voter', 'export', 'v'],
      ['backup', 'b'],
    ]) {
      err = '';
      expect(await run(...args)).toBe(1);
      expect(err).toMatch(/^STORE_UNUSABLE: .*tablewise\.db: there is no database/u);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('without places empties a database only by force', async () => {
    await inStore((store) => store.count());
    expect(await run('export', 'none.ndjson')).toBe(0);
    await run('demo-city', '--size', '3');
    const args = ['import', '--format', 'tablewise', 'none.ndjson'];
    expect(await run(...args)).toBe(1);
    expect(err).toContain('IMPORT_NOTHING_ACCEPTED');
    expect(await countOfPlaces()).toBe(3);
    expect(await run(...args, '--force')).toBe(0);
    expect(await countOfPlaces()).toBe(0);
  });

  it('does not replace a file unless it is forced to', async () => {
    await run('demo-city', '--size', '1');
    write('all.ndjson', 'mine');
    expect(await run('export', 'all.ndjson')).toBe(1);
    expect(readFileSync(join(folder, 'all.ndjson'), 'utf8')).toBe('mine');
    expect(await run('export', 'all.ndjson', '--force')).toBe(0);
    expect(readFileSync(join(folder, 'all.ndjson'), 'utf8')).toContain('demo:42-1');
    expect(existsSync(join(folder, 'all.ndjson.partial'))).toBe(false);
  });
});

describe('backup and restore', () => {
  it('blame the file that cannot be written, or is no backup', async () => {
    await run('demo-city', '--size', '1');
    expect(await run('backup', 'no/where')).toBe(1);
    expect(err).toMatch(/^STORE_UNUSABLE: \S+no\/where: the backup cannot be written/u);
    write('cut.backup', 'SQLite format 3');
    err = '';
    expect(await run('restore', 'cut.backup')).toBe(1);
    expect(err).toMatch(/^STORE_BACKUP_DAMAGED: \S+cut\.backup: .*restore another one\.$/mu);
  });

  it('bring back what was there', async () => {
    await run('demo-city', '--size', '5');
    expect(await run('backup', 'store.backup')).toBe(0);
    await run('demo-city', '--size', '7', '--seed', '1');
    expect(await run('restore', 'store.backup')).toBe(1);
    expect(err).toContain('--force');
    expect(await run('restore', 'store.backup', '--force')).toBe(0);
    expect(await countOfPlaces()).toBe(5);
  });
});

describe('voter', () => {
  it('shows what is kept of a voter, and forgets it', async () => {
    await run('demo-city', '--size', '1');
    const id = 'v'.repeat(20);
    await inStore((store) => store.vote({ placeId: 'demo:42-1', voter: id, vote: 'dislike' }));
    await inStore((store) => store.report({ placeId: 'demo:42-1', voter: id, kind: 'hours' }));
    await inStore((store) => store.report({ placeId: 'demo:42-1', voter: id, kind: 'name' }));
    out = '';
    expect(await run('voter', 'export', id)).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      votes: [{ placeId: 'demo:42-1', vote: 'dislike' }],
      reports: [{ placeId: 'demo:42-1' }, { placeId: 'demo:42-1' }],
    });
    out = '';
    expect(await run('voter', 'erase', id)).toBe(0);
    expect(out).toContain('Erased 1 vote and 2 reports;');
    expect(await inStore((store) => store.voterData(id))).toEqual({ votes: [], reports: [] });
  });
});

describe('a command line that is not understood', () => {
  const file = (format: string): string[] => ['import', '--format', format, 'a'];
  it.each<[string, string[], string]>([
    ['no command', [], 'no command was given'],
    ['an unknown command', ['improt'], 'unknown command "improt"'],
    ['no format', ['import', 'a.json'], '--format is missing; known: overpass, geojson'],
    ['an unknown format', ['import', '--format', 'kml', 'a.json'], 'unknown format "kml"'],
    ['no file', ['import', '--format', 'overpass'], 'which FILE'],
    ['two files', ['import', '--format', 'overpass', 'a', 'b'], '"b" is another'],
    ['an unknown option', ['import', '--frmat', 'x'], "Unknown option '--frmat'"],
    ['a report nowhere', [...file('overpass'), '--report', 'no/r'], '--report'],
    ['no mapping', file('csv'), '--format csv needs a --mapping'],
    ['a mapping for nothing', [...file('yelp'), '--mapping', 'm'], '--mapping does not go with'],
    [
      'votes on reviews',
      [...file('yelp-reviews'), '--demo-votes'],
      '--demo-votes does not go with',
    ],
    ['a language of places', [...file('yelp'), '--language', 'en'], '--language does not go with'],
    ['force for places', [...file('yelp'), '--force'], '--force does not go with'],
    ['a language that is none', [...file('yelp-reviews'), '--language', '?'], '--language'],
    ['a size of none', ['demo-city', '--size', '0'], 'from 1 to 1,000,000, not "0"'],
    ['a size in words', ['demo-city', '--size', 'many'], 'not "many"'],
    ['a size of too many', ['demo-city', '--size', '1000001'], 'not "1000001"'],
    ['a seed below zero', ['demo-city', '--seed=-1'], '--seed'],
    ['a file for a city', ['demo-city', 'a.json'], 'takes no file'],
    ['an export to nowhere', ['export', 'no/where'], 'cannot be written'],
    ['no file to export to', ['export'], 'which FILE'],
    ['a voter and nothing to do', ['voter', 'x'], '"export" or "erase"'],
    ['a voter without an id', ['voter', 'erase'], 'takes one ID'],
  ])('with %s is refused with the usage', async (_what, args, message) => {
    expect(await run(...args)).toBe(1);
    expect(err).toContain('INPUT_USAGE');
    expect(err).toContain(message);
    expect(out).toBe('');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('that names a file which is missing says so', async () => {
    expect(await run('import', '--format', 'overpass', 'none.json')).toBe(1);
    expect(err).toBe(`IMPORT_FILE: ${join(folder, 'none.json')}: no such file\n`);
  });
});

it('help shows how all commands are used', async () => {
  expect(await run('--help')).toBe(0);
  for (const usage of [
    'import --format',
    'export FILE',
    'city --name NAME',
    'demo-city [--size N]',
    'backup',
    'restore',
    'voter erase',
  ]) {
    expect(out).toContain(usage);
  }
});

it('help of one command shows that one', async () => {
  expect(await run('voter', '--help')).toBe(0);
  expect(out).toMatch(/^voter export ID/u);
  expect(out).not.toContain('import');
});
