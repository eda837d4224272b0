import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { generateCity } from '../../demo-city/generate-city.ts';
import { generateReviews } from '../../demo-city/generate-reviews.ts';
import { lineOfRow } from '../../exporter/export-line.ts';
import type { StoreRow } from '../../place-store/place-store.ts';
import { TemporaryFolder } from '../../testing/temporary-folder.ts';
import { ImportMalformedError } from '../import-malformed.error.ts';
import { ImportTruncatedError } from '../import-truncated.error.ts';
import { readExport } from './read-export.ts';

let folder: TemporaryFolder;

beforeEach(() => {
  folder = new TemporaryFolder();
});

afterEach(() => {
  folder.remove();
});
const places = [...generateCity({ size: 3, seed: 1, city: HONG_KONG })];
const dataset = 'demo-city';
const rows: readonly StoreRow[] = [
  ...places.map((place) => ({ kind: 'place', dataset, place }) as const),
  ...places
    .flatMap((place) => [...generateReviews(place)])
    .map((review) => ({ kind: 'review', dataset, review }) as const),
  {
    kind: 'vote',
    voterHash: 'v'.repeat(32),
    vote: { placeId: 'demo:1-1', vote: 'like', at: '2026-11-21T08:00:00.000Z' },
  },
  {
    kind: 'report',
    voterHash: 'v'.repeat(32),
    report: { placeId: 'demo:1-1', kind: 'hours', at: '2026-11-21T08:00:00.000Z' },
  },
  {
    kind: 'report',
    voterHash: 'w'.repeat(32),
    report: {
      placeId: 'gone',
      kind: 'other',
      text: 'Only cash.',
      at: '2026-11-21T08:00:00.000Z',
      settledAt: '2026-11-22T08:00:00.000Z',
    },
  },
];
const head = { kind: 'tablewise-export', version: 3 };
const hongKong = { kind: 'city', name: 'Hong Kong (HK)' };
const end = { kind: 'end', places: 3, reviews: rows.length - 6, votes: 1, reports: 2 };
const lines = [head, ...rows.map(lineOfRow), end].map((line) => JSON.stringify(line));

const placeLine = (different: object, ofDataset = dataset): string =>
  JSON.stringify({ kind: 'place', dataset: ofDataset, place: { ...places[0], ...different } });

function read(content: readonly string[]): StoreRow[] {
  const file = folder.file('export.ndjson');
  writeFileSync(file, content.map((line) => `${line}\n`).join(''));
  return [...readExport(file)].map(({ row }) => row);
}

describe('an export', () => {
  it('gives back the rows that were written', () => {
    expect(read(lines)).toEqual(rows);
  });

  it('of the first version, which had no reports, is read', () => {
    const { reports, ...counts } = end;
    const before = rows.slice(0, -reports);
    const content = [{ ...head, version: 1 }, ...before.map(lineOfRow), counts];
    expect(read(content.map((line) => JSON.stringify(line)))).toEqual([hongKong, ...before]);
  });

  it('of the second version, which did not say of which city it was, is read', () => {
    const content = [{ ...head, version: 2 }, ...rows.map(lineOfRow), end];
    expect(read(content.map((line) => JSON.stringify(line)))).toEqual([hongKong, ...rows]);
  });

  it.each([
    ['its end', lines.slice(0, -1)],
    ['everything', []],
  ])('that lacks %s was cut off', (_what, content) => {
    expect(() => read(content)).toThrow(ImportTruncatedError);
  });

  it.each<[string, string[]]>([
    ['no head', lines.slice(1)],
    ['another version', [JSON.stringify({ ...head, version: 4 }), ...lines.slice(1)]],
    ['two heads', [lines[0] ?? '', ...lines]],
    ['a row less than it says', lines.toSpliced(2, 1)],
    ['a report less than it says', lines.toSpliced(-2, 1)],
    ['something after its end', [...lines, lines[1] ?? '']],
    ['a line that is no JSON', lines.toSpliced(2, 1, '{oops}')],
    ['a line of another kind', lines.toSpliced(2, 1, '{"kind":"user"}')],
    ['an id that PostgreSQL cannot hold', lines.toSpliced(2, 1, placeLine({ id: 'a\0b' }))],
    ['half a character as a dataset', lines.toSpliced(2, 1, placeLine({}, '\ud800'))],
    ['a place that is none', lines.toSpliced(2, 1, '{"kind":"place","dataset":"a","place":{}}')],
  ])('with %s is refused', (_what, content) => {
    expect(() => read(content)).toThrow(ImportMalformedError);
  });
});
