import { MEAL_TYPES } from '@tablewise/contracts';
import { loadPeer } from '../../peers/load-peer.ts';
import { peerWith } from '../../peers/peer-with.ts';
import type { RankedRow, SearchEngine, StartPeer } from '../search-engine.ts';
import { TOP } from '../workload.ts';

/** `id` is a row's rank. */
interface Hit {
  readonly id: number;
}

interface MiniSearch {
  addAll(rows: readonly object[]): void;
  search(query: unknown, options?: object): readonly Hit[];
}

interface MiniSearchModule {
  readonly default: new (options: object) => MiniSearch;
}

/** MiniSearch, in process. It has no places and no hours, so it answers Q1 and Q3. */
export const startMiniSearch: StartPeer = (rows) => {
  const { default: Peer } = peerWith<MiniSearchModule>(
    { default: loadPeer('minisearch') },
    'default',
  );
  const index = new Peer({
    idField: 'rank',
    fields: ['name', 'area'],
    tokenize: (text: string, field?: string) =>
      field === 'area' ? [text] : text.split(/[^\p{L}\p{N}]+/u),
  });
  index.addAll(rows);
  const pageOf = (hits: readonly Hit[]): RankedRow[] =>
    hits.slice(0, TOP).flatMap(({ id }) => rows[id] ?? []);
  const miniSearch: SearchEngine = {
    name: 'MiniSearch',
    q1: ({ areas, meal }) => {
      const bit = 1 << MEAL_TYPES.indexOf(meal);
      const hits = index.search(
        { queries: areas, fields: ['area'], tokenize: (area: string) => [area] },
        { filter: ({ id }: Hit) => ((rows[id]?.meals ?? 0) & bit) !== 0 },
      );
      return pageOf(hits.toSorted((a, b) => a.id - b.id));
    },
    q3: ({ text }) => pageOf(index.search(text, { fields: ['name'], fuzzy: 2 })),
    notes: () => [
      'Q1: areas through its index, meals as a filter, then sorted: it knows its own order only.',
      'Q2: cannot, it has neither places nor hours.',
      'Q3: fuzzy: 2, since two letters swapped are two errors to it.',
    ],
  };
  return Promise.resolve([miniSearch]);
};
