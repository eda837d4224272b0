import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { foldName } from '@tablewise/restaurant-domain';
import { queryWordsOf } from './query-words.ts';
import { END } from './rank-stream.ts';

import { namedPlaces } from '../testing/named-places.ts';
import { TextIndex } from './text-index.ts';

const rowSchema = z.object({ name: z.string().nullable(), name_en: z.string().nullish() });
type Row = z.infer<typeof rowSchema>;

const dataDir = process.env['REAL_DATA_DIR'] ?? '';
const file = join(dataDir, 'hk-restaurants/located.ndjson');
const onRealData = existsSync(file) ? it : it.skip;

describe('the text index on real names (hk-restaurants)', () => {
  onRealData('finds every place by its own name, in either script', () => {
    const rows = readRows();
    const index = indexOf(rows);
    const simplified = (name: string): string => name.replaceAll(/\p{Script=Han}/gu, foldName);
    const missed = rows.flatMap(({ name, name_en }, rank) =>
      [name ?? '', simplified(name ?? ''), name_en ?? ''].filter((query) => {
        const matches = index.search(query);
        return matches !== undefined && matches.tier(0).next(rank) !== rank;
      }),
    );
    expect(missed).toEqual([]);
  });

  onRealData(
    'has the intended word in the first 20 when two neighbouring letters are swapped',
    () => {
      const rows = readRows();
      const index = indexOf(rows);
      const words = new Set(rows.flatMap((row) => wordsOf(row)).filter((word) => word.length >= 5));
      const swapped = [...words]
        .map((word) => ({ word, query: swapIn(word) }))
        .filter(({ query }) => !words.has(query));
      const found = swapped.filter(({ word, query }) =>
        firstOf(index, query, 20).some((rank) => wordsOf(rows[rank]).includes(word)),
      );
      expect(swapped.length).toBeGreaterThan(1000);
      expect(found.length / swapped.length).toBeGreaterThan(0.99);
    },
  );
});

function readRows(): readonly Row[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => rowSchema.parse(JSON.parse(line)));
}

function indexOf(rows: readonly Row[]): TextIndex {
  return TextIndex.build({
    ...namedPlaces(rows.map(({ name, name_en }) => [name ?? '', name_en ?? ''])),
    labels: [],
  });
}

function wordsOf(row: Row | undefined): string[] {
  return queryWordsOf(`${row?.name ?? ''} ${row?.name_en ?? ''}`)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text);
}

/** In the middle, where the letters differ. */
function swapIn(word: string): string {
  const at = word.length >> 1;
  return `${word.slice(0, at - 1)}${word[at] ?? ''}${word[at - 1] ?? ''}${word.slice(at + 1)}`;
}

function firstOf(index: TextIndex, query: string, limit: number): number[] {
  const ranks: number[] = [];
  const matches = index.search(query);
  for (let distance = 0; distance <= (matches?.maxDistance ?? 0); distance++) {
    const tier = matches?.tier(distance);
    for (let rank = tier?.next(0) ?? END; rank !== END && ranks.length < limit;) {
      ranks.push(rank);
      rank = tier?.next(rank + 1) ?? END;
    }
  }
  return ranks;
}
