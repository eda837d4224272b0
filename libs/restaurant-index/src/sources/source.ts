import type { SourceName } from '../place-page.ts';
import type { Sequence } from '../sorts/segment-order.ts';

/** Candidates of a query, block by block, each once. */
export interface Source {
  readonly name: SourceName;
  /** What `next` takes its bound for. */
  readonly follows: Exclude<Sequence, 'distance'>;
  /**
   * Writes up to `max` ranks into the block and says how many, 0 at the end. May leave out those
   * that are at or past the bound in its sequence.
   */
  next(block: Uint32Array, max: number, bound: number): number;
}
