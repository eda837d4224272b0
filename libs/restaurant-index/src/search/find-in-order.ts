import { cheapestPlan, plansOf } from '../plan/plans-of.ts';
import type { SegmentOrder } from '../sorts/segment-order.ts';
import { START } from '../sorts/top-places.ts';
import { candidateBlock } from './candidate-block.ts';
import { collect } from './collect.ts';
import type { PageBounds } from './collect.ts';
import type { SegmentQuery } from './segment-query.ts';

const SMALLEST_BLOCK = 64;

/** The page by the cheapest plan. */
export function findInOrder(
  query: SegmentQuery,
  { limit, after }: PageBounds,
  order: SegmentOrder,
): void {
  const plan = cheapestPlan(plansOf(query, order, limit));
  const start = after === undefined ? START : order.afterOf(after);
  query.segment.top.reset(limit, start);
  const filters = query.filters(plan.covers);
  candidateBlock.reset(filters.length === 0 ? limit : Math.max(SMALLEST_BLOCK, 2 * limit));
  const from = plan.follows === order.follows ? Math.max(0, Math.ceil(start.key)) : 0;
  collect(query, { source: plan.open(from), filters, order });
}
