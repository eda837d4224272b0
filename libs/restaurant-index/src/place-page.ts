import type { MealType } from '@tablewise/contracts';
import type { FacetName } from './place-query.ts';

export type OpenState = 'open' | 'closed' | 'unknown';

export interface Hit {
  readonly id: string;
  readonly name: string;
  /** Of its votes, 0..1. */
  readonly score: number;
  /** From `near`; absent without it, and of a place without a location. */
  readonly distanceM?: number;
  /** At the moment asked for; absent when none was. */
  readonly open?: OpenState;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** One page, and counts over all pages. */
export interface PlacePage {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** For each area asked for, 0 where there is none; empty when no area was asked for. */
  readonly areaCounts: Readonly<Record<string, number>>;
  readonly mealCounts: Readonly<Record<MealType, number>>;
  /** Places that all else fits, but whose hours or meals are unknown: left out, or marked. */
  readonly unknownHours: number;
  /** The facets asked for: values that occur, the most frequent first, then by value. */
  readonly facets: Readonly<Partial<Record<FacetName, readonly FacetCount[]>>> | undefined;
  readonly explain: SearchExplanation | undefined;
  /** Undefined on the last page. */
  readonly nextCursor: string | undefined;
}

export type FilterName =
  | 'text'
  | 'area'
  | 'near'
  | 'box'
  | 'cuisine'
  | 'price_level'
  | 'min_score'
  | 'min_votes'
  | 'hours';

/** Where a search takes its candidates from. */
export type SourceName = 'everything' | 'text' | 'area' | 'area and meal' | 'cuisine' | 'grid';

export interface SearchExplanation {
  /** The plan taken first, then what else was possible; `candidates` is an upper bound. */
  readonly plans: readonly { readonly source: SourceName; readonly candidates: number }[];
  /** How many of all places are left after each filter of the query, one after another. */
  readonly filters: readonly { readonly filter: FilterName; readonly left: number }[];
  /** Why each hit stands where it stands. */
  readonly hits: readonly HitReason[];
}

export interface HitReason {
  readonly id: string;
  /** What the sort looked at; null where the place has no such value. */
  readonly sortedBy: Readonly<Record<string, number | null>>;
  /** Meals asked for that it is known to serve. */
  readonly meals: readonly MealType[];
}
