import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { reviewSchema } from '@tablewise/contracts';
import { collect } from '../../testing/collect.ts';
import { TemporaryFolder } from '../../testing/temporary-folder.ts';
import { readMapping, reviewMappingSchema } from '../mapped/mapping.ts';
import { Row } from '../mapped/row.ts';
import type { StoredReview } from '../../place-store/place-store.ts';
import type { Reading } from '../run/reading.ts';
import { judged } from '../run/judged.ts';
import { CsvReviews } from './csv-reviews.ts';
import { YelpReviews } from './yelp-reviews.ts';

let folder: TemporaryFolder;

beforeEach(() => {
  folder = new TemporaryFolder();
});

afterEach(() => {
  folder.remove();
});

type Readings = Promise<Reading<StoredReview>[]>;

function readYelp(reviews: readonly object[], language?: string): Readings {
  const path = folder.file('review.json');
  writeFileSync(path, reviews.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const file = new YelpReviews(path, { dataset: 'yelp-reviews', language });
  return collect(judged(file.read(), (value) => file.review(value)));
}

function readCsv(text: string, fields: object = {}, language?: string): Readings {
  const [path, mappingPath] = [folder.file('reviews.csv'), folder.file('mapping.json')];
  writeFileSync(path, text);
  const mapping = {
    dataset: 'diary',
    source: { name: 'diary' },
    restaurant_prefix: 'guide:',
    fields: { restaurant_id: 'place', text: 'said', date: 'day', ...fields },
  };
  writeFileSync(mappingPath, JSON.stringify(mapping));
  const options = { mapping: readMapping(mappingPath, reviewMappingSchema), language };
  const file = new CsvReviews(path, options);
  return collect(judged(file.read(), (value) => file.review(value)));
}

const review = {
  review_id: 'r1',
  user_id: 'u1',
  business_id: 'b1',
  stars: 4,
  date: '2018-07-07 22:09:11',
  text: 'The soup was very good.\n\nWe will be back.',
};

describe('a review of the Yelp dataset', () => {
  it('has a day, stars, a language that is found out, and its author as a hash', async () => {
    const [reading] = await readYelp([review]);
    const record = reading?.kind === 'record' ? reading.record : undefined;
    expect(record).toEqual({
      id: 'yelp:r1',
      restaurant_id: 'yelp:b1',
      text: review.text,
      language: 'en',
      stars: 4,
      date: '2018-07-07',
      source: expect.objectContaining({ name: 'yelp' }),
      author_hash: expect.stringMatching(/^[0-9a-f]{32}$/u),
    });
    expect(reviewSchema.parse(record)).toEqual({ ...record, author_hash: undefined });
    expect(JSON.stringify(record)).not.toContain('u1');
  });

  it('is in the language that is given', async () => {
    expect(await readYelp([review], 'en-US')).toMatchObject([{ record: { language: 'en-US' } }]);
  });

  it('of one author has the same hash as others of theirs, and no one else’s', async () => {
    const readings = await readYelp([
      review,
      { ...review, review_id: 'r2' },
      { ...review, review_id: 'r3', user_id: 'u2' },
    ]);
    const hashes = readings.map((each) => each.kind === 'record' && each.record.author_hash);
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  it.each<[string, object]>([
    ['no_text', { text: '  ' }],
    ['text_too_long', { text: 'x'.repeat(20_001) }],
    ['invalid_date', { date: '07/07/2018' }],
    ['invalid_date', { date: '2018-02-30' }],
    ['malformed', { business_id: null }],
    ['invalid_id', { review_id: 'x'.repeat(200) }],
    ['unknown_place', { business_id: 'x'.repeat(200) }],
  ])('is rejected: %s', async (reason, change) => {
    expect(await readYelp([{ ...review, ...change }])).toMatchObject([
      { kind: 'rejected', at: { line: 1 }, reason },
    ]);
  });

  it('loses stars that are none, with a warning', async () => {
    expect(await readYelp([{ ...review, stars: 11 }])).toMatchObject([
      { kind: 'record', remarks: [{ reason: 'value_left_out', detail: 'stars: 11' }] },
    ]);
  });
});

describe('a review in CSV', () => {
  const columns = { id: 'no', author: 'who', stars: 'points', language: 'lang' };

  it('is what the mapping names', async () => {
    const text = 'no,place,who,points,lang,day,said\n1,7,Chan,4.5,yue,2025-05-01,"好正,\n再嚟"\n';
    expect(await readCsv(text, columns)).toMatchObject([
      {
        at: { line: 2 },
        record: {
          id: 'diary:1',
          restaurant_id: 'guide:7',
          text: '好正,\n再嚟',
          language: 'yue',
          stars: 4.5,
          date: '2025-05-01',
          source: { name: 'diary', licence: 'unknown', confidence: 'unknown' },
        },
      },
    ]);
  });

  it('without an id has one that stays the same', async () => {
    const text = 'place,day,said\n7,2025-05-01,fine\n7,2025-05-02,fine\n';
    const ids = async (): Promise<unknown[]> =>
      (await readCsv(text)).map((each) => each.kind === 'record' && each.record.id);
    const first = await ids();
    expect(new Set(first).size).toBe(2);
    expect(await ids()).toEqual(first);
  });

  it('that names no language is in the one that is given, else its text is looked at', async () => {
    const text = 'place,day,said,lang\n7,2025-05-01,好好食呀佢哋,\n';
    const lang = { language: 'lang' };
    expect(await readCsv(text, lang, 'zh')).toMatchObject([{ record: { language: 'zh' } }]);
    expect(await readCsv(text, lang)).toMatchObject([{ record: { language: 'yue' } }]);
  });

  it('finds a restaurant that has no id by the columns that are one together', async () => {
    const text = 'name,street,day,said\nWing  Kee,1 ROAD,2025-05-01,fine\n';
    const columns = { restaurant_id: ['name', 'street'] };
    const place = Row.of({ name: 'Wing Kee', street: '1 Road' })?.identity(['name', 'street']);
    expect(await readCsv(text, columns)).toMatchObject([
      { record: { restaurant_id: `guide:${place}` } },
    ]);
  });

  it('of no restaurant is rejected', async () => {
    expect(await readCsv('place,day,said\n,2025-05-01,fine\n')).toMatchObject([
      { kind: 'rejected', at: { line: 2 }, reason: 'no_restaurant_id' },
    ]);
  });
});
