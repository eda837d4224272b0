import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { City } from '@tablewise/restaurant-domain';
import { runCommand } from './run-command.ts';

/** Invented: three files as Overpass and osmtogeojson would write them. */
const EXAMPLES = resolve('examples');
const BOUNDARIES = join(EXAMPLES, 'orby-boundaries.geojson');
const PLACES = join(EXAMPLES, 'orby-places.json');
const RESTAURANTS = join(EXAMPLES, 'orby-restaurants.json');

let folder: string;
let out: string;
let err: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tablewise-city-'));
  [out, err] = ['', ''];
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: string[]): Promise<0 | 1> {
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    isWatched: false,
  };
  const environment = { DATA_DIR: 'data', INIT_CWD: folder };
  return runCommand(args, { environment, terminal });
}

const ORBY = ['--name', 'Ørby', '--country', 'dk', '--boundaries', BOUNDARIES, '--places', PLACES];

function make(...args: string[]): Promise<0 | 1> {
  return run('city', ...ORBY, '--out', 'orby.json', ...args);
}

interface Written {
  readonly $schema: string;
}

function written(name = 'orby.json'): Written {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Written;
}

describe('city', () => {
  it('makes a pack out of boundaries and places, and says what to look at', async () => {
    expect(await make('--bands', '100,250,500')).toBe(0);
    expect(out.split('\n').map((line) => line.replaceAll(/\s+/gu, ' ').trim())).toEqual([
      'Ørby: orby.json',
      'regions 2 North Shore, South Shore',
      'districts 5 Harbour Town, Klitten, Møllevang and 2 more',
      'areas 11 Bækken, Windmills, Lyngen and 8 more',
      'left out 5',
      'features that are no polygon 1 Ørby',
      'place=city is no area 1 Ørby',
      'outside of the boundaries 1 Fjernby',
      'without a name 1 neighbourhood',
      'again in the same district 1 Lyngen',
      'Look at this, and mend the file or give the option:',
      '- time zone Europe/Copenhagen, the one of DK: --time-zone',
      '- currency DKK, that of DK: --currency',
      '- weekend saturday and sunday, as DK has it: --weekend',
      '- languages da, en, of the country and of the names: --languages',
      '- of the admin levels 6, 7, 9 level 7 became the regions, 9 the districts',
      '- meals at 07:00 - 11:29, 11:30 - 17:29, 17:30 - 22:30, as in Hong Kong: --meals',
      '- 2 names changed so that each means one of its level: Strandby (Harbour Town), Strandby (Klitten)',
      'Next:',
      'npm start -- --city orby.json',
      'npm run import -- --city orby.json --format overpass restaurants.json',
      '',
    ]);
    const { pack, gazetteer } = City.read(written());
    expect(pack.price_bands.map(({ label }) => label)).toEqual([
      'Up to DKK 100',
      'DKK 101-250',
      'DKK 251-500',
      'Over DKK 500',
    ]);
    expect(gazetteer.resolve('Færgen')).toMatchObject({ level: 'area', name: 'Ferry Port' });
    expect(gazetteer.resolve('GB')).toMatchObject({ level: 'district', name: 'Old Town' });
    expect(gazetteer.resolve('Ørby By')).toMatchObject({ level: 'city', name: 'Ørby' });
    expect(pack.outline?.coordinates[0]).toHaveLength(10);
  });

  it('writes for people: with the schema, a corner on one line, nothing that is empty', async () => {
    expect(await make()).toBe(0);
    const text = readFileSync(join(folder, 'orby.json'), 'utf8');
    expect(text).toContain('\n        [11.8, 56.9],\n');
    expect(text).not.toMatch(/\{\}|\[\]/u);
    const schema = resolve(folder, written().$schema);
    expect(JSON.parse(readFileSync(schema, 'utf8'))).toMatchObject({ title: 'A city pack' });
    expect(readdirSync(folder)).toEqual(['orby.json']);
  });

  it('makes what import and demo-city take', async () => {
    await make();
    expect(await run('import', '--city', 'orby.json', '--format', 'overpass', RESTAURANTS)).toBe(0);
    expect(out).toContain('held to Ørby');
    expect(out).toMatch(/accepted +3 /u);
    expect(await run('demo-city', '--city', 'orby.json', '--size', '20', '--force')).toBe(0);
    expect(err).toBe('');
  });

  it('takes names in another script, and a file name with a space', async () => {
    const corners = [
      [40, 55],
      [41, 55],
      [41, 56],
      [40, 56],
      [40, 55],
    ];
    const feature = {
      type: 'Feature',
      properties: { tags: { admin_level: '8', name: 'Заречье', 'name:en': 'Riverside' } },
      geometry: { type: 'Polygon', coordinates: [corners] },
    };
    const node = {
      type: 'node',
      id: 1,
      lat: 55.5,
      lon: 40.5,
      tags: { place: 'suburb', name: 'Слобода' },
    };
    writeFileSync(
      join(folder, 'b'),
      JSON.stringify({ type: 'FeatureCollection', features: [feature] }),
    );
    writeFileSync(join(folder, 'p'), JSON.stringify({ elements: [node] }));
    const facts = ['--name', 'Novograd', '--country', 'RU', '--time-zone', 'Europe/Moscow'];
    expect(
      await run(
        'city',
        ...facts,
        '--boundaries',
        'b',
        '--places',
        'p',
        '--out',
        "the 'new' city.json",
      ),
    ).toBe(0);
    expect(out).toContain("npm start -- --city 'the '\\''new'\\'' city.json'\n");
    expect(out).toContain('1 areas without a name in Latin letters, called by their own: Слобода');
    expect(written("the 'new' city.json")).toMatchObject({
      languages: ['ru', 'en'],
      districts: [{ name: 'Riverside', names: { ru: 'Заречье' } }],
      areas: [{ name: 'Слобода', region: 'Novograd', district: 'Riverside' }],
    });
  });

  it('replaces a file only by force', async () => {
    writeFileSync(join(folder, 'orby.json'), 'mine');
    expect(await make()).toBe(1);
    expect(err).toContain('orby.json is there already; --force replaces it');
    expect(readFileSync(join(folder, 'orby.json'), 'utf8')).toBe('mine');
    expect(await make('--force')).toBe(0);
    expect(written()).toMatchObject({ name: 'Ørby' });
  });

  it('is checked without being used, and says what is in it or every fault', async () => {
    await make();
    out = '';
    expect(await run('city', '--check', 'orby.json')).toBe(0);
    expect(out).toMatch(
      /^Ørby \(DK\): \d regions?, \d districts?, \d+ areas?, 0 landmarks, DKK, Europe/u,
    );
    const pack: unknown = written();
    writeFileSync(
      join(folder, 'orby.json'),
      JSON.stringify(Object.assign({}, pack, { areas: [] })),
    );
    expect(await run('city', '--check', 'orby.json')).toBe(1);
    expect(err).toContain('CONFIG_CITY: the city pack is wrong: areas: Too small');
    writeFileSync(join(folder, 'orby.json'), '{"name": ');
    expect(await run('city', '--check', 'orby.json')).toBe(1);
    expect(err).toContain('cannot be read as JSON');
  });

  it('shows the schema of packs', async () => {
    expect(await run('city', '--schema')).toBe(0);
    const schema = resolve('../../libs/restaurant-domain/city-pack.schema.json');
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(schema, 'utf8')));
  });
});

describe('a city that cannot be made', () => {
  it.each<[string, string[], string, string]>([
    [
      'nothing is given',
      ['city'],
      'INPUT_USAGE',
      '--name, --country, --boundaries, --places, --out: missing',
    ],
    ['a file is not named', ['city', ...ORBY, '--out', ''], 'INPUT_USAGE', '--out: missing'],
    [
      'an option is unknown',
      ['city', ...ORBY, '--ot', 'x'],
      'INPUT_USAGE',
      "Unknown option '--ot'",
    ],
    [
      'a name is not quoted',
      ['city', ...ORBY, 'By', '--out', 'x'],
      'INPUT_USAGE',
      '"By" belongs to no option',
    ],
    [
      'its folder is not there',
      ['city', ...ORBY, '--out', 'no/x'],
      'INPUT_USAGE',
      'cannot be written',
    ],
    [
      'a file is missing',
      ['city', ...ORBY, '--out', 'x', '--places', 'none'],
      'IMPORT_FILE',
      'none: no such file',
    ],
    [
      'the files are changed over',
      ['city', ...ORBY, '--out', 'x', '--boundaries', PLACES],
      'IMPORT_MALFORMED',
      'orby-places.json: not a GeoJSON collection',
    ],
    [
      'the country is unknown',
      ['city', ...ORBY, '--out', 'x', '--country', 'XX'],
      'INPUT_UNKNOWN_COUNTRY',
      '"XX"',
    ],
    [
      'there is a choice',
      ['city', ...ORBY, '--out', 'x', '--country', 'PT'],
      'INPUT_CITY',
      'Europe/Lisbon, Atlantic/Madeira',
    ],
    [
      'a fact is none',
      ['city', ...ORBY, '--out', 'x', '--currency', 'kr'],
      'CONFIG_CITY',
      'currency: no currency',
    ],
    [
      'bands are words',
      ['city', ...ORBY, '--out', 'x', '--bands', 'a,b,c'],
      'INPUT_CITY',
      '--bands',
    ],
  ])('because %s is said, and nothing is written', async (_why, args, code, message) => {
    expect(await run(...args)).toBe(1);
    expect(err).toContain(`${code}: `);
    expect(err).toContain(message);
    expect(out).toBe('');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves what was there where the new one cannot be written', async () => {
    expect(await make()).toBe(0);
    // A folder of that name stands in the way of what is written first.
    const before = readFileSync(join(folder, 'orby.json'), 'utf8');
    mkdirSync(join(folder, 'orby.json.partial', 'x'), { recursive: true });
    expect(await make('--force', '--bands', '1,2,3')).toBe(1);
    expect(err).toMatch(/^CONFIG_CITY_FILE: .*orby\.json: cannot be written/u);
    expect(readFileSync(join(folder, 'orby.json'), 'utf8')).toBe(before);
    expect(readdirSync(join(folder, 'orby.json.partial'))).toEqual(['x']);
  });
});
