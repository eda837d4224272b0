import { setIn, without } from './criteria.ts';
import type { Criteria, Criterion } from './criteria.ts';

/** What there would be without one of the criteria. */
export interface Relaxed {
  readonly criterion: Criterion;
  readonly total: number;
}

/** Asks for each of the criteria at once what there is without it; the one that hides most first. */
export async function relaxationsOf(
  criteria: Criteria,
  count: (criteria: Criteria) => Promise<number>,
): Promise<Relaxed[]> {
  const relaxed = await Promise.all(
    setIn(criteria).map(async (criterion) => ({
      criterion,
      total: await count(without(criteria, criterion)),
    })),
  );
  return relaxed.filter(({ total }) => total > 0).toSorted((a, b) => b.total - a.total);
}
