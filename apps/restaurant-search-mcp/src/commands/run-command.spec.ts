import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlaceStore } from '@tablewise/restaurant-store';
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

function run(...args: string[]): 0 | 1 {
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    isWatched: false,
  };
  const environment = { DATA_DIR: join(folder, 'data'), INIT_CWD: folder };
  return runCommand(args, { environment, terminal });
}

function countOfPlaces(): number {
  const store = openPlaceStore({ path: join(folder, 'data/tablewise.db') });
  try {
    return store.count();
  } finally {
    store.close();
  }
}

const place = (id: number, name: string): object => ({
  type: 'node',
  id,
  lat: 22.2819,
  lon: 114.156,
  tags: { amenity: 'cafe', name },
});

describe('demo-city', () => {
  it('fills the database, and says the same when it is there already', () => {
    expect(run('demo-city', '--size', '25', '--seed', '7')).toBe(0);
    expect(out).toMatch(/^Demo city of 25 places, seed 7, in [\d.]+ s: now generation 1\n$/);
    expect(run('demo-city', '--size', '25', '--seed', '7')).toBe(0);
    expect(out).toContain('nothing changed, generation 1');
    expect(countOfPlaces()).toBe(25);
  });

  it('does nothing with --if-empty when there are places', () => {
    run('demo-city', '--size', '3');
    expect(run('demo-city', '--size', '9', '--if-empty')).toBe(0);
    expect(countOfPlaces()).toBe(3);
  });
});

describe('import', () => {
  it('reads a file relative to where the command was typed, and reports', () => {
    const elements = [place(1, 'Alpha'), place(2, 'No Record'), place(1, 'Again')];
    writeFileSync(join(folder, 'answer.json'), JSON.stringify({ elements }));
    run('demo-city', '--size', '3');
    out = '';
    expect(run('import', '--format', 'overpass', 'answer.json', '--report', 'report.json')).toBe(0);
    expect(out).toBe(
      [
        'answer.json: 3 records read',
        '  accepted                       1  1 added, 0 updated, 0 unchanged',
        '  removed                        3  generated places',
        '  rejected                       2',
        '    placeholder_name             1',
        '      element 1  osm:node/2  No Record',
        '    duplicate_id                 1',
        '      element 2  osm:node/1',
        '  warnings                       0',
        'The store is now at generation 2.',
        '',
      ].join('\n'),
    );
    const report: unknown = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    expect(report).toMatchObject({ read: 3, accepted: 1, removedGenerated: 3 });
    expect(run('demo-city')).toBe(1);
    expect(err).toContain('STORE_HAS_REAL_DATA');
  });

  it('that accepts nothing shows why, and fails', () => {
    writeFileSync(join(folder, 'a.json'), JSON.stringify({ elements: [place(1, 'N/A')] }));
    expect(run('import', '--format', 'overpass', 'a.json')).toBe(1);
    expect(out).toContain('placeholder_name');
    expect(err).toContain('IMPORT_NOTHING_ACCEPTED');
  });
});

describe('a command line that is not understood', () => {
  it.each<[string, string[], string]>([
    ['no command', [], 'no command was given'],
    ['an unknown command', ['improt'], 'unknown command "improt"'],
    ['no format', ['import', 'a.json'], '--format is missing; known: overpass'],
    ['an unknown format', ['import', '--format', 'kml', 'a.json'], 'unknown format "kml"'],
    ['no file', ['import', '--format', 'overpass'], 'which FILE'],
    ['two files', ['import', '--format', 'overpass', 'a', 'b'], '"b" is another'],
    ['an unknown option', ['import', '--frmat', 'x'], "Unknown option '--frmat'"],
    ['a report nowhere', ['import', '--format', 'overpass', 'a', '--report', 'no/r'], '--report'],
    ['a size of none', ['demo-city', '--size', '0'], 'from 1 to 1,000,000, not "0"'],
    ['a size in words', ['demo-city', '--size', 'many'], 'not "many"'],
    ['a size of too many', ['demo-city', '--size', '1000001'], 'not "1000001"'],
    ['a seed below zero', ['demo-city', '--seed=-1'], '--seed'],
    ['a file for a city', ['demo-city', 'a.json'], 'takes no file'],
  ])('with %s is refused with the usage', (_what, args, message) => {
    expect(run(...args)).toBe(1);
    expect(err).toContain('INPUT_USAGE');
    expect(err).toContain(message);
    expect(err).toContain('[--');
    expect(out).toBe('');
  });

  it('that names a file which is missing says so', () => {
    expect(run('import', '--format', 'overpass', 'none.json')).toBe(1);
    expect(err).toBe(`IMPORT_FILE: ${join(folder, 'none.json')}: no such file\n`);
  });
});

it('help shows how both commands are used', () => {
  expect(run('--help')).toBe(0);
  expect(out).toContain('import --format overpass FILE');
  expect(out).toContain('demo-city [--size N]');
});
