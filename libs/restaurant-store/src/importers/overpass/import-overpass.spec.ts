import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { placeSchema } from '@tablewise/contracts';
import { Gazetteer, HONG_KONG } from '@tablewise/restaurant-domain';
import fc from 'fast-check';
import { buildDemoCity } from '../../demo-city/build-demo-city.ts';
import { openPlaceStore } from '../../place-store/open-place-store.ts';
import type { PlaceStore } from '../../place-store/place-store.ts';
import { node, overpassAnswer } from '../../testing/overpass-answer.ts';
import { TemporaryFolder } from '../../testing/temporary-folder.ts';
import { ImportFileError } from '../import-file.error.ts';
import { ImportMalformedError } from '../import-malformed.error.ts';
import type { ImportReport } from '../import-report.ts';
import { ImportTruncatedError } from '../import-truncated.error.ts';
import { NothingAcceptedError } from '../nothing-accepted.error.ts';
import { importOverpass } from './import-overpass.ts';

const gazetteer = new Gazetteer(HONG_KONG);
let folder: TemporaryFolder;
let store: PlaceStore;

beforeEach(() => {
  folder = new TemporaryFolder();
  store = openPlaceStore({ path: folder.file('places.db') });
});

afterEach(() => {
  store.close();
  folder.remove();
});

function importText(text: string | Uint8Array, demoVotes = false): ImportReport {
  const file = folder.file('answer.json');
  writeFileSync(file, text);
  return importOverpass(store, { file, gazetteer, demoVotes });
}

function failureOf(task: () => unknown): unknown {
  try {
    task();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('an accepted element', () => {
  it('becomes a place with all it says', () => {
    const tags = {
      name: '鏞記',
      'name:en': 'YUNG KEE',
      cuisine: 'chinese;roast',
      opening_hours: 'Mo-Su,PH 11:00-23:30',
      'addr:full': '香港中環 威靈頓街32-40號地下至4樓',
      phone: '+852 25221624',
    };
    importText(overpassAnswer([node(7, tags)]));
    const [place] = store.places();
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
        tags: { amenity: 'restaurant', phone: '+852 25221624' },
      },
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

  it('may be a way or a relation with a centre', () => {
    const way = { ...node(1), type: 'way', lat: undefined, lon: undefined };
    importText(overpassAnswer([{ ...way, center: { lat: 22.2819, lon: 114.156 } }]));
    expect([...store.places()].map(({ id }) => id)).toEqual(['osm:way/1']);
  });

  it('keeps unknown hours unknown, with a warning', () => {
    const report = importText(overpassAnswer([node(1), node(2, { opening_hours: '12 High St' })]));
    expect(report.warnings).toMatchObject({
      hours_not_understood: [{ index: 1, id: 'osm:node/2' }],
    });
    for (const place of store.places()) {
      expect(place.meals).toEqual({ breakfast: 'unknown', lunch: 'unknown', dinner: 'unknown' });
      expect(place).not.toHaveProperty('operating_hours');
    }
  });

  it('of a merged file credits the register where the address is of its style', () => {
    const address = { 'addr:full': '香港中環威靈頓街32號' };
    const elements = [node(1, address), node(2, { 'addr:full': '德豐街 Tak Fung Street' })];
    importText(overpassAnswer(elements, { generator: 'a FEHD+OSM merge' }));
    const sources = [...store.places()].map((place) => place.sources.map(({ name }) => name));
    expect(sources).toEqual([['openstreetmap', 'fehd'], ['openstreetmap']]);
  });

  it('whose address is another branch’s is placed by its coordinates, at low confidence', () => {
    const report = importText(overpassAnswer([node(1, { 'addr:full': '新界沙田正街1號' })]));
    expect(report.warnings).toMatchObject({ address_elsewhere: [{ index: 0 }] });
    const [place] = store.places();
    expect(place).toMatchObject({ district: 'Central district', sources: [{ confidence: 'low' }] });
  });

  it('gets the same generated votes in every import that asks for them, and says so', () => {
    importText(overpassAnswer([node(1), node(2), node(3)]), true);
    const votes = [...store.places()].map(({ sentiment }) => sentiment);
    expect(new Set(votes.map((each) => JSON.stringify(each))).size).toBeGreaterThan(1);
    expect(importText(overpassAnswer([node(1), node(2), node(3)]), true).unchanged).toBe(3);
    for (const { sources } of store.places()) {
      expect(sources.at(-1)).toMatchObject({ name: 'generated', gives: 'votes' });
    }
  });
});

describe('a rejected element', () => {
  it.each<[string, unknown]>([
    ['malformed_element', 'a text'],
    ['malformed_element', { type: 'area', id: 1 }],
    ['malformed_element', { ...node(1), tags: { amenity: 7 } }],
    ['not_a_restaurant', { type: 'node', id: 1, lat: 22.2819, lon: 114.156 }],
    ['not_a_restaurant', node(1, { amenity: 'bank' })],
    ['no_coordinates', { ...node(1), lat: undefined }],
    ['invalid_coordinates', { ...node(1), lat: '22.28' }],
    ['invalid_coordinates', { ...node(1), lon: 200 }],
    ['outside', { ...node(1), lat: 22.56, lon: 114.1 }],
    ['no_name', node(1, { name: ' ' })],
    ['placeholder_name', node(1, { name: 'No Record' })],
    ['duplicate_id', node(9)],
  ])('is named: %s', (reason, element) => {
    const report = importText(overpassAnswer([node(9), element]));
    expect(report).toMatchObject({ read: 2, accepted: 1, rejected: { [reason]: [{ index: 1 }] } });
    expect(store.count()).toBe(1);
  });
});

describe('a run', () => {
  const three = overpassAnswer([node(1), node(2), node(3)]);

  it('changes nothing the second time', () => {
    expect(importText(three)).toMatchObject({ added: 3, generation: 1 });
    expect(importText(three)).toMatchObject({ added: 0, unchanged: 3, generation: 1 });
  });

  it('removes what the file no longer has, and a demo city', () => {
    buildDemoCity(store, { size: 4, seed: 1, gazetteer, force: false });
    expect(importText(three)).toMatchObject({ removed: 0, removedGenerated: 4, generation: 2 });
    expect(importText(overpassAnswer([node(2), node(4)]))).toMatchObject({
      added: 1,
      unchanged: 1,
      removed: 2,
      generation: 3,
    });
  });

  it('that accepts nothing keeps what was there, and still reports', () => {
    importText(three);
    const failure = failureOf(() => importText(overpassAnswer([node(1, { amenity: 'bank' })])));
    expect(failure).toBeInstanceOf(NothingAcceptedError);
    expect(failure).toMatchObject({ report: { read: 1, rejected: { not_a_restaurant: [{}] } } });
    expect([store.count(), store.generation()]).toEqual([3, 1]);
  });

  it('reads a file with a byte-order mark, line breaks and unknown parts', () => {
    const answer = { osm3s: { a: [1, { b: null }] }, elements: [node(1)], remark: 'slow', z: [] };
    const report = importText(`\uFEFF${JSON.stringify(answer, null, 2)}\n`);
    expect(report).toMatchObject({ accepted: 1, warnings: { remark: [{ detail: 'slow' }] } });
  });
});

describe('a broken file', () => {
  it('that ends anywhere too early imports nothing, and names the position', () => {
    const whole = Buffer.from(overpassAnswer([node(1), node(2, { name: '鏞記 "酒家"' }), node(3)]));
    importText(overpassAnswer([node(8)]));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        const failure = failureOf(() => importText(whole.subarray(0, length)));
        expect(failure).toBeInstanceOf(ImportTruncatedError);
        expect(failure).toMatchObject({ details: { bytes: length } });
        expect([store.count(), store.generation()]).toEqual([1, 1]);
      }),
    );
  });

  it('names the last whole element', () => {
    const text = overpassAnswer([node(1), node(2), node(3)]);
    const cut = text.slice(0, text.indexOf('Kitchen 3'));
    expect(() => importText(cut)).toThrow(
      `after ${cut.length} bytes (line 1, column ${cut.length + 1}; ` +
        'the last whole element is number 1 (osm:node/2))',
    );
  });

  it('that is malformed is refused at line and column', () => {
    const text = `{"elements": [\n${JSON.stringify(node(1))},\n  oops]}`;
    const failure = failureOf(() => importText(text));
    expect(failure).toBeInstanceOf(ImportMalformedError);
    expect(failure).toMatchObject({
      details: { line: 3, column: 3, lastElement: { index: 0, id: 'osm:node/1' } },
    });
  });

  it.each([
    ['something after its end', `${overpassAnswer([node(1)])} {}`],
    ['no elements', '{"features": []}'],
    ['elements that are no list', '{"elements": {}}'],
    ['a list', '[1, 2]'],
  ])('with %s is malformed', (_what, text) => {
    expect(() => importText(text)).toThrow(ImportMalformedError);
  });

  it('that is not UTF-8 is malformed', () => {
    const text = Buffer.from(overpassAnswer([node(1, { name: 'Caf\u00e9' })]), 'latin1');
    expect(() => importText(text)).toThrow('not UTF-8');
  });

  it('that Overpass itself calls incomplete is refused', () => {
    const remark = 'runtime error: Query timed out in "query" at line 3 after 25 seconds.';
    const text = JSON.stringify({ elements: [node(1)], remark });
    expect(() => importText(text)).toThrow(ImportTruncatedError);
    expect(store.count()).toBe(0);
  });

  it('that is missing is named', () => {
    const file = folder.file('none.json');
    expect(() => importOverpass(store, { file, gazetteer, demoVotes: false })).toThrow(
      ImportFileError,
    );
  });
});
