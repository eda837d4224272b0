import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { placeSchema } from '@tablewise/contracts';
import fc from 'fast-check';
import { node, overpassAnswer } from '../../testing/overpass-answer.ts';
import { readPlaces } from '../../testing/read-places.ts';
import type { ReadFile } from '../../testing/read-places.ts';
import { TemporaryFolder } from '../../testing/temporary-folder.ts';
import { ImportFileError } from '../import-file.error.ts';
import { ImportMalformedError } from '../import-malformed.error.ts';
import { ImportTruncatedError } from '../import-truncated.error.ts';

let folder: TemporaryFolder;

beforeEach(() => {
  folder = new TemporaryFolder();
});

afterEach(() => {
  folder.remove();
});

function readAnswer(text: string | Uint8Array, demoVotes = false): Promise<ReadFile> {
  const file = folder.file('answer.json');
  writeFileSync(file, text);
  return readPlaces({ format: 'overpass', file, demoVotes });
}

describe('an accepted element', () => {
  it('becomes a place with all it says', async () => {
    const tags = {
      name: '鏞記',
      'name:en': 'YUNG KEE',
      cuisine: 'chinese;roast',
      opening_hours: 'Mo-Su,PH 11:00-23:30',
      'addr:full': '香港中環 威靈頓街32-40號地下至4樓',
      phone: '+852 25221624',
    };
    const [place] = (await readAnswer(overpassAnswer([node(7, tags)]))).places;
    expect(placeSchema.parse(place)).toEqual(place);
    expect(place).toEqual({
      id: 'osm:node/7',
      name: '鏞記',
      names: { en: 'YUNG KEE', zh: '鏞記' },
      address: '香港中環 威靈頓街32-40號地下至4樓',
      district: 'Central district',
      administrative_district: 'Central and Western',
      location_category: 'Hong Kong Island',
      location: { lat: 22.2819, lng: 114.156 },
      cuisines: ['chinese', 'roast'],
      meal_type: ['chinese', 'roast'],
      price_range: 'Not specified',
      opening_hours: 'Mo-Su,PH 11:00-23:30',
      operating_hours: {
        mon_fri: ['11:00 - 23:30'],
        sat_sun: ['11:00 - 23:30'],
        public_holiday: ['11:00 - 23:30'],
      },
      meals: { breakfast: 'no', lunch: 'yes', dinner: 'yes' },
      time_zone: 'Asia/Hong_Kong',
      sentiment: { likes: 0, neutral: 0, dislikes: 0 },
      metadata: {
        area_by: 'address',
        tags: { amenity: 'restaurant' },
      },
      phone: '+852 25221624',
      sources: [
        {
          name: 'openstreetmap',
          licence: 'ODbL-1.0',
          attribution: '© OpenStreetMap contributors',
          url: 'https://www.openstreetmap.org/copyright',
          confidence: 'medium',
        },
      ],
    });
  });

  it('has fields for how it is reached and for diets; the tags that are none stay tags', async () => {
    const tags = {
      'contact:phone': '+852 2345 6789;+852 2345 0000',
      phone: 'ask inside',
      website: 'javascript:alert(1)',
      'contact:website': 'https://kitchen.example/menu',
      'diet:vegan': 'only',
      'diet:gluten_free': 'limited',
      'diet:halal': 'perhaps',
      'name:zh-Hans': '厨房',
      'name:zh-Hant': '廚房',
    };
    const { places, warnings } = await readAnswer(overpassAnswer([node(7, tags)]));
    expect(places).toMatchObject([
      {
        names: { en: 'Kitchen 7', zh: '廚房' },
        phone: '+852 2345 6789;+852 2345 0000',
        website: 'https://kitchen.example/menu',
        diet: { vegan: 'only', gluten_free: 'limited' },
      },
    ]);
    expect(places[0]?.metadata['tags']).toEqual({
      amenity: 'restaurant',
      phone: 'ask inside',
      website: 'javascript:alert(1)',
      'diet:halal': 'perhaps',
      'name:zh-Hans': '厨房',
      'name:zh-Hant': '廚房',
    });
    const details = warnings['value_left_out']?.found.map(({ detail }) => detail);
    expect(details).toEqual(['phone: ask inside', 'website: javascript:alert(1)']);
  });

  it('may be a way or a relation with a centre', async () => {
    const way = { ...node(1), type: 'way', lat: undefined, lon: undefined };
    const elements = [{ ...way, center: { lat: 22.2819, lon: 114.156 } }];
    const { places } = await readAnswer(overpassAnswer(elements));
    expect(places.map(({ id }) => id)).toEqual(['osm:way/1']);
  });

  it('keeps unknown hours unknown, with a warning', async () => {
    const elements = [node(1), node(2, { opening_hours: '12 High St' })];
    const { places, warnings } = await readAnswer(overpassAnswer(elements));
    expect(warnings).toMatchObject({
      hours_not_understood: { count: 1, found: [{ index: 1, id: 'osm:node/2' }] },
    });
    for (const place of places) {
      expect(place.meals).toEqual({ breakfast: 'unknown', lunch: 'unknown', dinner: 'unknown' });
      expect(place).not.toHaveProperty('operating_hours');
    }
  });

  it('says which of its hours are left out, and why others are not believed', async () => {
    const hours = ['12:00-22:30; week 1-10 off', 'Tu-Sa 9:00-6:00', '12:00-22:30; Dec 25 off'];
    const elements = hours.map((opening_hours, at) => node(at + 1, { opening_hours }));
    const { places, warnings } = await readAnswer(overpassAnswer(elements));
    expect(warnings).toMatchObject({
      hours_in_part: {
        count: 1,
        found: [{ index: 0, detail: expect.stringContaining('week 1-10') }],
      },
      hours_not_understood: { count: 1, found: [{ index: 1 }] },
    });
    expect(places.map(({ meals }) => meals.dinner)).toEqual(['yes', 'unknown', 'yes']);
  });

  it('opens in the evening where no closing time is given', async () => {
    const elements = [node(1, { opening_hours: 'Tu-Su 17:00+' })];
    const { places, warnings } = await readAnswer(overpassAnswer(elements));
    expect(warnings).toEqual({});
    expect(places[0]).toMatchObject({
      opening_hours: 'Tu-Su 17:00+',
      operating_hours: { mon_fri: ['17:00 - 19:00'] },
      meals: { breakfast: 'no', lunch: 'no', dinner: 'yes' },
    });
  });

  it('of a merged file credits the register where the address is of its style', async () => {
    const address = { 'addr:full': '香港中環威靈頓街32號' };
    const elements = [node(1, address), node(2, { 'addr:full': '德豐街 Tak Fung Street' })];
    const answer = overpassAnswer(elements, { generator: 'a FEHD+OSM merge' });
    const { places } = await readAnswer(answer);
    const sources = places.map((place) => place.sources.map(({ name }) => name));
    expect(sources).toEqual([['openstreetmap', 'fehd'], ['openstreetmap']]);
  });

  it('whose address is another branch’s is placed by its coordinates, at low confidence', async () => {
    const answer = overpassAnswer([node(1, { 'addr:full': '新界沙田正街1號' })]);
    const { places, warnings } = await readAnswer(answer);
    expect(warnings).toMatchObject({ address_elsewhere: { found: [{ index: 0 }] } });
    const [place] = places;
    expect(place).toMatchObject({ district: 'Central district', sources: [{ confidence: 'low' }] });
  });

  it('that says which meals it serves is believed over its hours', async () => {
    const tags = { opening_hours: 'Mo-Su 11:00-22:00', breakfast: 'yes', dinner: 'no' };
    const { places } = await readAnswer(overpassAnswer([node(1, tags)]));
    expect(places[0]?.meals).toEqual({ breakfast: 'yes', lunch: 'yes', dinner: 'no' });
  });

  it('gets the same generated votes in every import that asks for them, and says so', async () => {
    const answer = overpassAnswer([node(1), node(2), node(3)]);
    const { places } = await readAnswer(answer, true);
    expect(new Set(places.map(({ sentiment }) => JSON.stringify(sentiment))).size).toBe(3);
    expect((await readAnswer(answer, true)).places).toEqual(places);
    for (const { sources } of places) {
      expect(sources.at(-1)).toMatchObject({ name: 'generated', gives: 'votes' });
    }
  });
});

describe('a rejected element', () => {
  it.each<[string, unknown]>([
    ['malformed', 'a text'],
    ['malformed', { type: 'area', id: 1 }],
    ['malformed', { ...node(1), tags: { amenity: 7 } }],
    ['not_a_restaurant', { type: 'node', id: 1, lat: 22.2819, lon: 114.156 }],
    ['not_a_restaurant', node(1, { amenity: 'bank' })],
    ['no_coordinates', { ...node(1), lat: undefined }],
    ['invalid_coordinates', { ...node(1), lat: '22.28' }],
    ['invalid_coordinates', { ...node(1), lon: 200 }],
    ['outside', { ...node(1), lat: 22.56, lon: 114.1 }],
    ['no_name', node(1, { name: ' ' })],
    ['placeholder_name', node(1, { name: 'No Record' })],
    ['duplicate_id', node(9)],
  ])('is named: %s', async (reason, element) => {
    const found = await readAnswer(overpassAnswer([node(9), element]));
    expect(found).toMatchObject({ read: 2, accepted: 1, places: [{ id: 'osm:node/9' }] });
    expect(found.rejected).toMatchObject({ [reason]: { count: 1, found: [{ index: 1 }] } });
  });
});

it('a file may have a byte-order mark, line breaks and unknown parts', async () => {
  const answer = { osm3s: { a: [1, { b: null }] }, elements: [node(1)], remark: 'slow', z: [] };
  const found = await readAnswer(`\uFEFF${JSON.stringify(answer, null, 2)}\n`);
  expect(found).toMatchObject({
    accepted: 1,
    warnings: { remark: { found: [{ detail: 'slow' }] } },
  });
});

describe('a broken file', () => {
  it('that ends anywhere too early is refused, with the position', async () => {
    const whole = Buffer.from(overpassAnswer([node(1), node(2, { name: '鏞記 "酒家"' }), node(3)]));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        const failure: unknown = await readAnswer(whole.subarray(0, length)).catch(
          (error: unknown) => error,
        );
        expect(failure).toBeInstanceOf(ImportTruncatedError);
        expect(failure).toMatchObject({ details: { bytes: length } });
      }),
    );
  });

  it('names the last whole element', async () => {
    const text = overpassAnswer([node(1), node(2), node(3)]);
    const cut = text.slice(0, text.indexOf('Kitchen 3'));
    await expect(readAnswer(cut)).rejects.toThrow(
      `after ${cut.length} bytes (line 1, column ${cut.length + 1}; ` +
        'the last whole element is number 1 (osm:node/2))',
    );
  });

  it('that is malformed is refused at line and column', async () => {
    const text = `{"elements": [\n${JSON.stringify(node(1))},\n  oops]}`;
    await expect(readAnswer(text)).rejects.toMatchObject({
      code: 'IMPORT_MALFORMED',
      details: { line: 3, column: 3, lastElement: { index: 0, id: 'osm:node/1' } },
    });
  });

  it.each([
    ['something after its end', `${overpassAnswer([node(1)])} {}`],
    ['no elements', '{"features": []}'],
    ['elements that are no list', '{"elements": {}}'],
    ['neither an object nor a list', '"text"'],
    ['nothing but a word', 'null'],
    ['nothing but a number', '12'],
  ])('with %s is malformed', async (_what, text) => {
    await expect(readAnswer(text)).rejects.toThrow(ImportMalformedError);
  });

  it.each([
    ['not UTF-8', Buffer.from(overpassAnswer([node(1, { name: 'Caf\u00e9' })]), 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${overpassAnswer([node(1)])}`, 'utf16le')],
    ['compressed with gzip', Buffer.from([0x1f, 0x8b, 8, 0])],
  ])('that is %s is refused, and says so', async (what, bytes) => {
    await expect(readAnswer(bytes)).rejects.toThrow(what);
  });

  it('that Overpass itself calls incomplete is refused', async () => {
    const remark = 'runtime error: Query timed out in "query" at line 3 after 25 seconds.';
    const text = JSON.stringify({ elements: [node(1)], remark });
    await expect(readAnswer(text)).rejects.toThrow(ImportTruncatedError);
  });

  it('that is missing is named', async () => {
    const file = folder.file('none.json');
    await expect(readPlaces({ format: 'overpass', file })).rejects.toThrow(ImportFileError);
  });
});
