import type { AfterKey } from './top-places.ts';

/** What a source of candidates, or an order of results, goes along. */
export type Sequence = 'rank' | 'votes' | 'newest' | 'distance';

/** A place's position in the results of a query, the same in every segment. Lower is better. */
export interface Position {
  /** Typing distance where that comes first, else 0. */
  readonly tier: number;
  readonly value: number;
  readonly id: string;
}

/** The order of results among the places of one segment: numbers to sort them by, ascending. */
export interface SegmentOrder {
  readonly follows: Sequence;
  /** What the keys of a place in its sequence begin with. */
  readonly offset: number;
  fillKeys(ranks: Uint32Array, count: number, keys: Float64Array): void;
  /** What compares across segments; lower is better. */
  valueOf(rank: number): number;
  /** The key to go on after. */
  afterOf(position: Position): AfterKey;
}
