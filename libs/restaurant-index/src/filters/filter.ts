import type { FilterName } from '../place-page.ts';

/**
 * A condition of a query on the places of one segment. Candidates go through filters in blocks: one
 * call and one tight loop for many places, where a call for each would cost more than the test.
 */
export interface Filter {
  readonly name: FilterName | 'removed';
  /** Moves those of the first `count` ranks that pass to the front, in order; says how many. */
  keep(ranks: Uint32Array, count: number): number;
}
