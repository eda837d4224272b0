import { MEAL_TYPES } from '@tablewise/contracts';
import type { Filter } from '../filters/filter.ts';
import { servesAny } from '../hours/meal-code.ts';
import { plansOf } from '../plan/plans-of.ts';
import type { FilterName, Hit, HitReason, SearchExplanation } from '../place-page.ts';
import { candidateBlock } from '../search/candidate-block.ts';
import { orderOf } from '../search/find-page.ts';
import { NOTHING_COVERED } from '../search/segment-query.ts';
import type { SegmentQuery } from '../search/segment-query.ts';
import { RangeSource } from '../sources/range-source.ts';

/** How a query was answered. Looks at every place, so it is for people, not for traffic. */
export function explain(queries: readonly SegmentQuery[], hits: readonly Hit[]): SearchExplanation {
  const left = new Map<FilterName, number>();
  for (const query of queries) countLeft(query, left);
  const [base] = queries;
  return {
    plans:
      base === undefined
        ? []
        : plansOf(base, orderOf(base), base.query.limit + 1)
            .toSorted((a, b) => a.cost - b.cost)
            .map(({ source, candidates }) => ({
              source,
              candidates,
            })),
    filters: Array.from(left, ([filter, count]) => ({ filter, left: count })),
    hits: hits.flatMap(({ id }) => reasonOf(queries, id) ?? []),
  };
}

/** How many places each filter of the query leaves of what the one before it left. */
function countLeft(query: SegmentQuery, left: Map<FilterName, number>): void {
  const filters = query.filters(NOTHING_COVERED).map((filter) => new CountingFilter(filter));
  const everything = new RangeSource(0, query.segment.size);
  candidateBlock.reset(Number.POSITIVE_INFINITY);
  while (candidateBlock.fill(everything, filters, query.segment.size) !== undefined);
  for (const { name, left: count } of filters) {
    if (name !== 'removed') left.set(name, (left.get(name) ?? 0) + count);
  }
}

class CountingFilter implements Filter {
  readonly name: Filter['name'];
  left = 0;

  constructor(private readonly filter: Filter) {
    this.name = filter.name;
  }

  keep(ranks: Uint32Array, count: number): number {
    const kept = this.filter.keep(ranks, count);
    this.left += kept;
    return kept;
  }
}

function reasonOf(queries: readonly SegmentQuery[], id: string): HitReason | undefined {
  // What was put again is in the delta, which comes last.
  const query = queries.findLast(({ segment }) => segment.rankOf(id) !== undefined);
  const rank = query?.segment.rankOf(id);
  if (query === undefined || rank === undefined) return undefined;
  const { columns } = query.segment.data;
  const { meals } = query;
  const code = query.segment.mealCodes[meals?.table ?? 0]?.[columns.hours[rank] ?? 0] ?? 0;
  return {
    id,
    sortedBy: sortedBy(query, rank),
    meals: MEAL_TYPES.filter(
      (_, at) => servesAny(meals?.asked ?? 0, 1 << at) && servesAny(code, 1 << at),
    ),
  };
}

function sortedBy(
  { segment, query, text }: SegmentQuery,
  rank: number,
): Record<string, number | null> {
  const { scores, votes, listedAt } = segment.data.columns;
  const score = scores[rank] ?? 0;
  switch (query.sort) {
    case 'best':
      return text === undefined
        ? { score }
        : { typing_distance: text.distanceOf(rank) ?? null, score };
    case 'rating':
      return { score };
    case 'votes':
      return { votes: votes[rank] ?? 0 };
    case 'newest':
      return { listed_at: Number.isFinite(listedAt[rank]) ? (listedAt[rank] ?? 0) : null };
    case 'distance':
      return {
        distance_m:
          query.near === undefined ? null : (segment.distanceM(rank, query.near.location) ?? null),
      };
  }
}
