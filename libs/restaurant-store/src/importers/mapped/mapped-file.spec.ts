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
  fields: Readonly<Record<string, unknown>> = {},
  more: object = {},
): Promise<ReadFile> {
  const [file, mapping] = [folder.file('places.txt'), folder.file('mapping.json')];
  writeFileSync(file, content);
  const whole = { ...MAPPING, fields: { ...MAPPING.fields, ...fields }, ...more };
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

describe('a file as people have it', () => {
  const ids = ({ places }: ReadFile): string[] => places.map(({ id }) => id);

  it('without ids has them of columns that it names, the same whatever else changes', async () => {
    const header = 'title,street,lat,lng,phone\n';
    const read2 = (rows: string): Promise<ReadFile> =>
      read('csv', header + rows, { id: ['title', 'street'], address: 'street' });
    const first = await read2(
      'Wing Kee,1 Road,22.2819,114.156,1\nWing Kee,2 Road,22.28,114.156,2\n',
    );
    const again = await read2('WING  KEE,2 road,22.28,114.156,3\nWing Kee,1 Road,22.28,114.155,\n');
    expect(ids(first)).toEqual([...ids(again)].reverse());
    expect(new Set(ids(first)).size).toBe(2);
    expect(ids(first)[0]).toMatch(/^guide:[0-9a-f]{24}$/u);
    const { rejected } = await read2(',,22.28,114.156,3\n');
    expect(rejected).toMatchObject({ no_id: { found: [{ line: 2 }] } });
  });

  it('keeps the columns that are an id together, where no field has them', async () => {
    const text = 'shop,branch,title,lat,lng\n1,a,Wing Kee,22.28,114.156\n';
    const { places } = await read('csv', text, { id: ['shop', 'branch'] });
    expect(places).toMatchObject([{ metadata: { shop: '1', branch: 'a' } }]);
  });

  it('with several rows of a place has one place with their cuisines, wherever they stand', async () => {
    const found = await read(
      'csv',
      'no,title,lat,lng,kind,tel,dish\n' +
        '1,Wing Kee,22.2819,114.156,Thai,2345 6789,soup\n' +
        '2,Golden Bowl,22.28,114.156,Pizza,,\n' +
        '1,Wing Kee,22.2819,114.156,"noodles; Thai",,rice\n' +
        ',No Id,22.28,114.156,Thai,,\n' +
        '1,Wing Kee,22.2819,114.156,,2345 0000,soup\n',
      { cuisines: 'kind', phone: 'tel' },
      { join_rows: true },
    );
    expect(found.places).toMatchObject([
      { id: 'guide:2', cuisines: ['pizza'] },
      {
        id: 'guide:1',
        cuisines: ['thai', 'noodle'],
        phone: '2345 6789',
        metadata: { dish: ['soup', 'rice'] },
      },
    ]);
    expect(found).toMatchObject({
      read: 3,
      accepted: 2,
      rejected: { no_id: { found: [{ line: 5 }] } },
      warnings: {
        rows_differ: { count: 1, found: [{ line: 2, detail: 'tel: "2345 6789", "2345 0000"' }] },
      },
    });
  });

  it('without that being said has the first row, and the others are rejected', async () => {
    const text = 'no,title,lat,lng\n1,Wing Kee,22.2819,114.156\n1,Wing Kee,22.2819,114.156\n';
    const { rejected } = await read('csv', text);
    expect(rejected).toMatchObject({ duplicate_id: { found: [{ line: 3 }] } });
  });

  it.each([
    ['1,234', '1', '1,300', { likes: 1_234, neutral: 65, dislikes: 1 }],
    ['1 234', '0', '1,234', { likes: 1_234, neutral: 0, dislikes: 0 }],
    ["12'345", '5', '12350', { likes: 12_345, neutral: 0, dislikes: 5 }],
    ['7', '3', '', { likes: 7, neutral: 0, dislikes: 3 }],
  ])('has votes of likes %j, dislikes %j, in all %j', async (up, down, all, sentiment) => {
    const text = `no,title,lat,lng,up,down,all\n1,Wing Kee,22.28,114.156,"${up}","${down}","${all}"\n`;
    const votes = { likes: 'up', dislikes: 'down', total: 'all' };
    expect((await read('csv', text, votes)).places).toMatchObject([{ sentiment }]);
  });

  it.each(['9', '1,23', '1.234', 'many'])('has no votes where all of 10 are %j', async (all) => {
    const text = `no,title,lat,lng,up,down,all\n1,Wing Kee,22.28,114.156,7,3,"${all}"\n`;
    const { places, warnings } = await read('csv', text, {
      likes: 'up',
      dislikes: 'down',
      total: 'all',
    });
    expect(places).toMatchObject([{ sentiment: { likes: 0 }, metadata: { up: '7', all } }]);
    expect(warnings).toMatchObject({ value_left_out: { count: 1 } });
  });

  it('has prices of the city that it is of, and keeps those that are none', async () => {
    const text = ['HK$101-200', '$$', '150', '101 to 200', 'EGP 80-200']
      .map((price, no) => `${no},Kitchen ${no},22.28,114.156,${price}\n`)
      .join('');
    const { places, warnings } = await read('csv', `no,title,lat,lng,price\n${text}`, {
      price_range: 'price',
    });
    expect(places.map(({ price_range, price_level }) => [price_range, price_level])).toEqual([
      ['$101-200', 2],
      ['Not specified', 2],
      ['$101-200', 2],
      ['$101-200', 2],
      ['Not specified', undefined],
    ]);
    expect(places[4]?.metadata).toMatchObject({ price_not_understood: 'EGP 80-200' });
    expect(warnings).toMatchObject({ price_not_understood: { found: [{ line: 6 }] } });
  });

  it('has phone, website, diets and names in languages of the city', async () => {
    const { places, warnings } = await read(
      'csv',
      'no,title,zh,ja,lat,lng,tel,web,diets\n' +
        '1,Wing Kee,榮記,えいき,22.28,114.156,(+852) 2345 6789,https://wing.example,"Vegan Options; Halal"\n' +
        '2,Golden Bowl,,,22.28,114.156,none,javascript:alert(1),\n',
      { names: { zh: 'zh', ja: 'ja' }, phone: 'tel', website: 'web', diet: 'diets' },
    );
    expect(places).toMatchObject([
      {
        names: { en: 'Wing Kee', zh: '榮記' },
        phone: '(+852) 2345 6789',
        website: 'https://wing.example',
        diet: { vegan: 'yes', halal: 'yes' },
      },
      { metadata: { tel: 'none', web: 'javascript:alert(1)' } },
    ]);
    for (const field of ['phone', 'website', 'diet']) expect(places[1]).not.toHaveProperty(field);
    expect(warnings).toMatchObject({ value_left_out: { count: 2 } });
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
      { sources: { column: 'from', values: { a: [SOURCE] } } },
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
    [
      'a source whose link is a script',
      JSON.stringify({ ...MAPPING, sources: [{ ...SOURCE, url: 'javascript:alert(1)' }] }),
    ],
    ['the name of its own format', JSON.stringify({ ...MAPPING, dataset: 'csv' })],
    ['the name of our export', JSON.stringify({ ...MAPPING, dataset: 'tablewise' })],
    [
      'a total beside neutral votes',
      JSON.stringify({ ...MAPPING, fields: { id: 'a', likes: 'b', neutral: 'c', total: 'd' } }),
    ],
    ['an id of no column', JSON.stringify({ ...MAPPING, fields: { id: [] } })],
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
