import type { FacetCount } from '@tablewise/api-client';
import { MEALS, PRICE_LEVELS } from '../criteria.ts';
import type { Choice } from '../criteria.ts';

export interface FacetValue {
  readonly value: string;
  /** Absent while it is not known. */
  readonly count: number | undefined;
  readonly isSet: boolean;
}

/** Seen at once; the others on request. */
const FIRST = 12;

/** Choices of few values have all of them, in their own order. */
const FIXED: Partial<Record<Choice, readonly string[]>> = {
  meal: MEALS,
  price_level: PRICE_LEVELS.map(String),
};

/**
 * What there is to choose: the most frequent first, what is set among them, also where nothing has
 * it any more.
 */
export function valuesOf(
  choice: Choice,
  set: readonly string[],
  counts: readonly FacetCount[] | undefined,
): { readonly first: FacetValue[]; readonly rest: FacetValue[] } {
  const known = new Map(counts?.map(({ value, count }) => [value, count]));
  const values = FIXED[choice] ?? [...new Set([...known.keys(), ...set])];
  const all = values.map((value) => ({
    value,
    count: counts === undefined ? undefined : (known.get(value) ?? 0),
    isSet: set.includes(value),
  }));
  const first = all.filter(({ isSet }, index) => isSet || index < FIRST);
  return { first, rest: all.filter((value) => !first.includes(value)) };
}
