import type { RankStream } from './rank-stream.ts';

/**
 * The places that match every word of a query. A place's distance is the sum over the words of the
 * typing errors to the nearest of its own words, and one for an article in front that it has not: 0
 * where the query is spelt as the place is, wherever the two divide their words.
 */
export interface TextMatches {
  /** No place is farther; tiers 0 to this one hold all matches, each in one. */
  readonly maxDistance: number;
  /** The places of exactly this distance, ascending; a new stream with every call. */
  tier(distance: number): RankStream;
  /** All matches whatever their distance, ascending; a new stream with every call. */
  all(): RankStream;
  /** All matches, one bit per rank: rank r is bit `r & 31` of word `r >>> 5`. Not to be changed. */
  bits(): Uint32Array;
  /** How many places match. */
  count(): number;
  /** Of one place; undefined where it does not match. */
  distanceOf(rank: number): number | undefined;
}
