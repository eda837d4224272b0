import type { Near } from '../place-query.ts';
import { cheapestPlan, plansOf } from '../plan/plans-of.ts';
import { DistanceOrder } from '../sorts/distance-order.ts';
import type { PageBounds } from './collect.ts';
import { findInOrder } from './find-in-order.ts';
import type { SegmentQuery } from './segment-query.ts';

/*
 * The nearest places without measuring all: look within a small circle, and double it until it has
 * enough for the page. What is outside is farther than all that is inside, so the page is exact.
 */
const FIRST_RADIUS_M = 250;
const LAST_RADIUS_M = 64_000;
/** Fewer candidates than this are measured at once. */
const FEW = 1_000;

export function nearestPlaces(query: SegmentQuery, bounds: PageBounds, near: Near): void {
  const order = new DistanceOrder(query.segment, near.location);
  const widest = near.radiusM ?? Number.POSITIVE_INFINITY;
  const plan = cheapestPlan(plansOf(query, order, bounds.limit));
  if (query.text === undefined && plan.cost > FEW) {
    const first = Math.max(FIRST_RADIUS_M, 1.5 * (bounds.after?.value ?? 0));
    for (let radiusM = first; radiusM < Math.min(widest, LAST_RADIUS_M); radiusM *= 2) {
      const circle = query.within({ location: near.location, radiusM });
      findInOrder(circle, bounds, order);
      if (query.segment.top.count === bounds.limit) return;
    }
  }
  findInOrder(query, bounds, order);
}
