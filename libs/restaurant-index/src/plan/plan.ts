import type { SourceName } from '../place-page.ts';
import type { Covered } from '../search/segment-query.ts';
import type { Sequence } from '../sorts/segment-order.ts';
import type { Source } from '../sources/source.ts';

/** A way to find the places of a query: a source of candidates, and what is left to check. */
export interface Plan {
  readonly source: SourceName;
  readonly follows: Exclude<Sequence, 'distance'>;
  /** How many candidates there are at most. */
  readonly candidates: number;
  /** How many of them will be looked at, as far as one can tell. */
  readonly cost: number;
  readonly covers: Covered;
  /** Candidates from a rank on, or from a position where the source goes along another order. */
  open(from: number): Source;
}
