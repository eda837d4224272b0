import type { Sequence } from '../sorts/segment-order.ts';

/** What is known of a search before looking at a place. */
export interface Wanted {
  /** Places on the page. */
  readonly limit: number;
  /** How many places match all filters that have lists, were these independent. */
  readonly matches: number;
  /** The order of results; undefined where all are counted. */
  readonly order: Sequence | undefined;
}

/** How many of a list's candidates will be looked at until the page is full, or all. */
export function estimateCost(
  candidates: number,
  follows: Sequence,
  { limit, matches, order }: Wanted,
): number {
  if (order !== follows) return candidates;
  return Math.min(candidates, (limit * candidates) / Math.max(1, matches));
}
