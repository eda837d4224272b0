import type { Place } from '@tablewise/contracts';
import type { StoreRow, StoredReview } from './place-store.ts';
import { reportId } from './report-row.ts';
import { recordOf } from './stored-place.ts';

/** A table that runs replace, and how an item becomes a row of it. All columns are text. */
export interface RunTable<Item> {
  readonly name: 'places' | 'reviews' | 'votes' | 'reports';
  readonly key: readonly string[];
  /** All columns, the key's first. */
  readonly columns: readonly string[];
  /** Those of which a difference makes a row another one. */
  readonly compared: readonly string[];
  rowOf(item: Item): readonly string[];
}

/** An item and the dataset that brought it. */
export interface OfDataset<Item> {
  readonly dataset: string;
  readonly item: Item;
}

/** `listed_at` is no difference: a place keeps the instant it came in first. */
export function placesTable(now: string): RunTable<OfDataset<Place>> {
  return {
    name: 'places',
    key: ['id'],
    columns: ['id', 'listed_at', 'dataset', 'record'],
    compared: ['dataset', 'record'],
    rowOf: ({ dataset, item }) => [item.id, item.listed_at ?? now, dataset, recordOf(item)],
  };
}

/** Reviews, whole as JSON beside what they are found and sorted by. */
export const REVIEWS_TABLE: RunTable<OfDataset<StoredReview>> = {
  name: 'reviews',
  key: ['id'],
  columns: ['id', 'dataset', 'place_id', 'date', 'record'],
  compared: ['dataset', 'record'],
  rowOf: ({ dataset, item }) => [
    item.id,
    dataset,
    item.restaurant_id,
    item.date,
    JSON.stringify(item),
  ],
};

/** Votes of voters; they are of no dataset. */
export const VOTES_TABLE: RunTable<Extract<StoreRow, { kind: 'vote' }>> = {
  name: 'votes',
  key: ['place_id', 'voter'],
  columns: ['place_id', 'voter', 'vote', 'at'],
  compared: ['vote', 'at'],
  rowOf: ({ voterHash, vote }) => [vote.placeId, voterHash, vote.vote, vote.at],
};

/** Reports of voters, likewise. */
export const REPORTS_TABLE: RunTable<Extract<StoreRow, { kind: 'report' }>> = {
  name: 'reports',
  key: ['id'],
  columns: ['id', 'place_id', 'voter', 'kind', 'text', 'at', 'settled_at'],
  compared: ['text', 'at', 'settled_at'],
  rowOf: ({ voterHash, report }) => {
    const { placeId, kind, text = '', at, settledAt = '' } = report;
    return [reportId({ placeId, voterHash, kind }), placeId, voterHash, kind, text, at, settledAt];
  },
};
