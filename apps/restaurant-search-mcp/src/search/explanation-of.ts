import type { SearchResult } from '@tablewise/contracts';
import type { HitReason, SearchExplanation } from '@tablewise/restaurant-index';

type Explanation = NonNullable<SearchResult['metadata']['explain']>;

/** As it crosses the wire: snake_case, and times as text. */
export function explanationOf({ plans, filters, hits }: SearchExplanation): Explanation {
  return {
    plans: plans.map((plan) => ({ ...plan })),
    filters: filters.map((filter) => ({ ...filter })),
    hits: hits.map(({ id, sortedBy, meals }) => ({
      id,
      sorted_by: sortValues(sortedBy),
      meals: [...meals],
    })),
  };
}

function sortValues({
  listed_at,
  ...numbers
}: HitReason['sortedBy']): Explanation['hits'][number]['sorted_by'] {
  if (listed_at === undefined) return numbers;
  return { listed_at: listed_at === null ? null : new Date(listed_at).toISOString() };
}
