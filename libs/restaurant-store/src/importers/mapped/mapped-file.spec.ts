import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { placeSchema } from '@tablewise/contracts';
import { readPlaces } from '../../testing/read-places.ts';
import type { ReadFile } from '../../testing/read-places.ts';
import { TemporaryFolder } from '../../testing/temporary-folder.ts';
import { ImportMalformedError } from '../import-malformed.error.ts';

let folder: TemporaryFolder;

beforeEach(() => {
  folder = new TemporaryFolder();
});

afterEach(() => {
  folder.remove();
});

const SOURCE = { name: 'guide', licence: 'CC0-1.0', confidence: 'high' };
const MAPPING = {
  dataset: 'guide',
  sources: [SOURCE],
  fields: { id: 'no', name: 'title', lat: 'lat', lng: 'lng' },
};

function read(
  format: 'csv' | 'ndjson',
  content: string,
  fields: Readonly<Record<string, string>> = {},
  sources: unknown = MAPPING.sources,
): Promise<ReadFile> {
  const [file, mapping] = [folder.file('places.txt'), folder.file('mapping.json')];
  writeFileSync(file, content);
  const whole = { ...MAPPING, sources, fields: { ...MAPPING.fields, ...fields } };
  writeFileSync(mapping, JSON.stringify(whole));
  return readPlaces({ format, file, mapping });
}

const row = (no: unknown, more: object = {}): string =>
  JSON.stringify({ no, title: `Kitchen ${String(no)}`, lat: 22.2819, lng: 114.156, ...more });

describe('a row of CSV', () => {
  it('becomes a place with what the mapping names, the rest in its metadata', async () => {
    const { places } = await read(
      'csv',
      'no,title,中文,lat,lng,kind,hours,band,phone\n' +
        '7,Wing Kee,榮記,22.2819,114.156,"Dim Sum, noodles","Mo-Su 11:00-22:00",$51-100,123\n',
      {
        name_zh: '中文',
        cuisines: 'kind',
        opening_hours: 'hours',
        price_range: 'band',
      },
    );
    expect(places.map((place) => placeSchema.parse(place))).toEqual(places);
    expect(places).toMatchObject([
      {
        id: 'guide:7',
        name: 'Wing Kee',
        names: { en: 'Wing Kee', zh: '榮記' },
        district: 'Central district',
        cuisines: ['dim_sum', 'noodle'],
        meals: { lunch: 'yes' },
        opening_hours: 'Mo-Su 11:00-22:00',
        price_range: '$51-100',
        price_level: 1,
        sources: [{ name: 'guide', licence: 'CC0-1.0', confidence: 'medium' }],
        metadata: { phone: '123' },
      },
    ]);
  });

  it('is rejected by the line that it begins in', async () => {
    const found = await read(
      'csv',
      'no,title,lat,lng\n1,"two\nlines",22.2819,114.156\n2,b,north,1\n,c,22.2819,114.156\n',
    );
    expect(found).toMatchObject({ read: 3, accepted: 1 });
    expect(found.rejected).toEqual({
      invalid_coordinates: {
        count: 1,
        found: [{ line: 4, id: 'guide:2', detail: '"north", 1' }],
      },
      no_id: { count: 1, found: [{ line: 5 }] },
    });
  });
});

describe('a line of JSON', () => {
  it('may have hours as a map of days or as periods', async () => {
    const periods = { periods: [{ open: { day: 0, time: '0000' } }] };
    const { places } = await read(
      'ndjson',
      `${row(1, { hours: { Monday: '11:0-22:0' } })}\n${row(2, { hours: periods })}\n`,
      { opening_hours: 'hours' },
    );
    expect(places.map(({ opening_hours }) => opening_hours)).toEqual([
      'Mo 11:00-22:00; Tu-Su off',
      '24/7',
    ]);
  });

  it('has its sources by the column that says so, and is rejected where that is unknown', async () => {
    const found = await read(
      'ndjson',
      `${row(1, { from: 'a' })}\n${row(2, { from: 'b' })}\n`,
      {},
      { column: 'from', values: { a: [SOURCE] } },
    );
    expect(found.places).toMatchObject([{ id: 'guide:1', sources: [{ name: 'guide' }] }]);
    expect(found.rejected).toMatchObject({ unknown_source: { found: [{ detail: 'from: b' }] } });
  });

  it('keeps no value that is not what it should be, and says so', async () => {
    const { places, warnings } = await read(
      'ndjson',
      row(1, { level: 9, up: -1, band: 'dear', since: 'May', lunch: 'maybe' }),
      {
        price_level: 'level',
        likes: 'up',
        price_range: 'band',
        listed_at: 'since',
        lunch: 'lunch',
      },
    );
    expect(places).toMatchObject([
      { price_range: 'Not specified', sentiment: { likes: 0 }, meals: { lunch: 'unknown' } },
    ]);
    expect(warnings).toMatchObject({
      price_not_understood: { count: 1 },
      value_left_out: { count: 4 },
    });
    expect(places[0]?.metadata).toMatchObject({
      level: 9,
      up: -1,
      price_not_understood: 'dear',
      since: 'May',
      lunch: 'maybe',
    });
  });

  it.each<[string, unknown, object]>([
    ['cuisines', ['thai', 5, { x: 1 }], { cuisines: ['thai'] }],
    ['cuisines', { thai: true }, { cuisines: [] }],
    ['address', ['1 Road'], { address: '' }],
    ['name_en', { first: 'A' }, { name: 'Kitchen 1' }],
    ['area', true, { district: 'Central district' }],
  ])(
    'loses nothing where %s is %j: the value stays under its name',
    async (field, value, place) => {
      const { places, warnings } = await read('ndjson', row(1, { given: value }), {
        [field]: 'given',
      });
      expect(places).toMatchObject([{ ...place, metadata: { given: value } }]);
      const detail = `${field}: ${JSON.stringify(value)}`;
      expect(warnings).toMatchObject({ value_left_out: { found: [{ line: 1, detail }] } });
    },
  );

  it('without coordinates is where its area is, if it names one', async () => {
    const anywhere = { lat: null, lng: null };
    const found = await read(
      'ndjson',
      [
        row(1, { ...anywhere, area: 'TST' }),
        row(2, { ...anywhere, area: 'Atlantis' }),
        row(3, anywhere),
      ].join('\n'),
      { area: 'area' },
    );
    expect(found.places).toMatchObject([{ id: 'guide:1', district: 'Tsim Sha Tsui' }]);
    expect(found.places[0]).not.toHaveProperty('location');
    expect(found.rejected).toMatchObject({
      unknown_area: { found: [{ detail: 'Atlantis' }] },
      no_coordinates: { count: 1 },
    });
  });

  it('that names an area is in it, if that is near its coordinates', async () => {
    const lines = ['Sheung Wan', 'Sha Tin', 'Atlantis'].map((area, no) => row(no, { area }));
    const { places, warnings } = await read('ndjson', lines.join('\n'), { area: 'area' });
    expect(places.map(({ district, metadata }) => [district, metadata['area_by']])).toEqual([
      ['Sheung Wan', 'name'],
      ['Central district', 'nearest_centre'],
      ['Central district', 'nearest_centre'],
    ]);
    expect(warnings).toMatchObject({
      address_elsewhere: { found: [{ line: 2 }] },
      unknown_area: { found: [{ line: 3, detail: 'Atlantis' }] },
    });
  });

  it('that names another district than its coordinates is believed less', async () => {
    const { places, warnings } = await read(
      'ndjson',
      `${row(1, { d: 'Sha Tin' })}\n${row(2, { d: 'Central And Western' })}\n${row(3, { d: 'X' })}\n`,
      { district: 'd' },
    );
    expect(places.map(({ sources }) => sources[0]?.confidence)).toEqual([
      'low',
      'medium',
      'medium',
    ]);
    expect(warnings).toMatchObject({
      district_elsewhere: { found: [{ line: 1 }] },
      unknown_district: { found: [{ line: 3, detail: 'X' }] },
    });
  });

  it('that is no object, or has the id of another, is rejected', async () => {
    const found = await read('ndjson', `[1]\n${row(1)}\n${row('1')}\n${row('a'.repeat(200))}`);
    expect(found.rejected).toMatchObject({
      invalid_id: { found: [{ line: 4 }] },
      malformed: { found: [{ line: 1 }] },
      duplicate_id: { found: [{ line: 3, id: 'guide:1' }] },
    });
  });
});

describe('a mapping', () => {
  it.each([
    ['no JSON', '{'],
    ['no id', JSON.stringify({ ...MAPPING, fields: { name: 'title' } })],
    ['a field that is unknown', JSON.stringify({ ...MAPPING, fields: { id: 'a', nmae: 'b' } })],
    ['no sources', JSON.stringify({ ...MAPPING, sources: [] })],
    ['the name of another format', JSON.stringify({ ...MAPPING, dataset: 'overpass' })],
    ['a dataset that is no name', JSON.stringify({ ...MAPPING, dataset: 'My Data' })],
  ])('with %s is refused', async (_what, text) => {
    const [file, mapping] = [folder.file('places.csv'), folder.file('mapping.json')];
    writeFileSync(file, 'no\n');
    writeFileSync(mapping, text);
    await expect(readPlaces({ format: 'csv', file, mapping })).rejects.toThrow(
      ImportMalformedError,
    );
  });

  it('that names a column the file does not have is refused', async () => {
    await expect(read('csv', 'no,title,lat\n')).rejects.toThrow('no column lng');
  });
});
