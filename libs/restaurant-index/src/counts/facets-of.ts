import type { FacetCount, PlacePage } from '../place-page.ts';
import type { FacetName } from '../place-query.ts';
import type { Counts } from './counts.ts';

/** The most frequent values first, then by value. */
export function facetsOf(
  names: readonly FacetName[],
  { facets }: Counts,
): NonNullable<PlacePage['facets']> {
  return Object.fromEntries(names.map((name) => [name, sorted(facets.get(name))]));
}

function sorted(counts: ReadonlyMap<string, number> = new Map()): FacetCount[] {
  return Array.from(counts, ([value, count]) => ({ value, count })).sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}
