import type { Location, MealType } from '@tablewise/contracts';
import type { OpenWhen } from '@tablewise/restaurant-domain';

/** `overlap`: the place's own `meals`. `any`: the original rule on its `operating_hours`. */
export type MealRule = 'overlap' | 'any';

/** A weekday, Monday 0, or a holiday. */
export type MealDay = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 'public_holiday';

/**
 * `best`: with text the fewest typing errors first, then score. `rating`: score. `distance` needs
 * `near`, places without a location last. `newest` by `listed_at`. Ties always by id.
 */
export type PlaceSort = 'best' | 'rating' | 'distance' | 'votes' | 'newest';

export interface Near {
  readonly location: Location;
  /** Absent: no place is too far. */
  readonly radiusM?: number | undefined;
}

/** Degrees, borders included; `west` beyond `east` crosses the antimeridian. */
export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

export const FACET_NAMES = [
  'area',
  'district',
  'region',
  'meal',
  'cuisine',
  'price_level',
] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** Filters narrow together (AND); the values of one filter widen it (OR). Absent: no filter. */
export interface PlaceQuery {
  /** Canonical area names. */
  readonly areas?: readonly string[] | undefined;
  readonly meals?: readonly MealType[] | undefined;
  readonly mealRule: MealRule;
  /** Meals served on that day; on any day of the week when absent. */
  readonly mealDay?: MealDay | undefined;
  /** Every word must match a name, within its allowed typing distance. */
  readonly text?: string | undefined;
  readonly near?: Near | undefined;
  readonly box?: Box | undefined;
  /** `local` is `YYYY-MM-DDTHH:MM`. */
  readonly open?: OpenWhen | undefined;
  /** Also places of which it is unknown whether they are open then, or serve the meals. */
  readonly includeUnknown?: boolean | undefined;
  readonly cuisines?: readonly string[] | undefined;
  readonly priceLevels?: readonly number[] | undefined;
  /** 0..1, as `Hit.score`. */
  readonly minScore?: number | undefined;
  /** Of all kinds together. */
  readonly minVotes?: number | undefined;
  readonly sort: PlaceSort;
  readonly facets?: readonly FacetName[] | undefined;
  /** `false`: stop as soon as the page is full; every count of the page is then 0 or empty. */
  readonly totals?: boolean | undefined;
  readonly explain?: boolean | undefined;
  /** Places on a page, 1 or more. */
  readonly limit: number;
  /** `nextCursor` of the page before, of a query that differs in nothing but page size and counts. */
  readonly cursor?: string | undefined;
}
