import type { MealType, Place } from '@tablewise/contracts';

/** `overlap`: the place's own `meals`. `any`: the original rule on its `operating_hours`. */
export type MealRule = 'overlap' | 'any';

export interface PlaceQuery {
  /** Canonical area names, any of them; everywhere when absent. */
  readonly areas?: readonly string[] | undefined;
  /** Any of them; no matter which when absent. */
  readonly meals?: readonly MealType[] | undefined;
  readonly mealRule: MealRule;
  /** Places on a page, 1 or more. */
  readonly limit: number;
  /** `nextCursor` of the page before, of the same areas, meals and rule. */
  readonly cursor?: string | undefined;
}

/** One page, and counts over all pages. */
export interface PlacePage {
  /** By vote score, the best first, then by id. */
  readonly places: readonly Place[];
  readonly total: number;
  /** For each area asked for, 0 where there is none; empty when no area was asked for. */
  readonly areaCounts: Readonly<Record<string, number>>;
  readonly mealCounts: Readonly<Record<MealType, number>>;
  /** Places left out because it is unknown of every meal asked for whether they serve it. */
  readonly unknownHours: number;
  /** Absent on the last page. */
  readonly nextCursor?: string;
}
