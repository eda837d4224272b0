import { onlyOf, setIn, without } from './criteria.ts';
import type { Criteria, Criterion } from './criteria.ts';

/** What there would be with less asked for. */
export interface Relaxed {
  /** Without one of the criteria; or with nothing but one. */
  readonly kind: 'without' | 'only';
  readonly criterion: Criterion;
  readonly criteria: Criteria;
  readonly total: number;
}

/**
 * Asks for each of the criteria at once what there is without it, the one that hides most first;
 * where no single one helps, what there is for each alone, the words that were typed first.
 */
export async function relaxationsOf(
  criteria: Criteria,
  count: (criteria: Criteria) => Promise<number>,
): Promise<Relaxed[]> {
  const less = (kind: Relaxed['kind'], left: typeof without): Promise<Relaxed[]> =>
    Promise.all(
      setIn(criteria).map(async (criterion) => {
        const some = left(criteria, criterion);
        return { kind, criterion, criteria: some, total: await count(some) };
      }),
    );
  const one = (await less('without', without)).filter(isHelpful);
  if (one.length > 0) return one.toSorted((a, b) => b.total - a.total);
  return (await less('only', onlyOf)).filter(isHelpful);
}

function isHelpful({ total }: Relaxed): boolean {
  return total > 0;
}
