import type { ToolErrorCode } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import { ColumnOrder } from '../sorts/column-order.ts';
import { DistanceOrder } from '../sorts/distance-order.ts';
import { RankOrder } from '../sorts/rank-order.ts';
import type { SegmentOrder } from '../sorts/segment-order.ts';
import type { PageBounds } from './collect.ts';
import { findInOrder } from './find-in-order.ts';
import { findInTiers } from './find-in-tiers.ts';
import { nearestPlaces } from './nearest-places.ts';
import type { SegmentQuery } from './segment-query.ts';

/** Places are to be sorted by their distance from nowhere. */
export class MissingOriginError extends AppError {
  readonly code = 'INPUT_MISSING_ORIGIN' satisfies ToolErrorCode;

  constructor() {
    super('sort "distance" needs "near": a location to measure from');
  }
}

/**
 * Leaves the places of the segment that the page may have in `segment.top`, and says in which order
 * they are. Throws MissingOriginError.
 */
export function findPage(query: SegmentQuery, bounds: PageBounds): SegmentOrder {
  const order = orderOf(query);
  const { near, sort } = query.query;
  if (sort === 'best' && query.text !== undefined) findInTiers(query, bounds, query.text);
  else if (sort === 'distance' && near !== undefined) nearestPlaces(query, bounds, near);
  else findInOrder(query, bounds, order);
  return order;
}

/** Tiers apart: those of `best` with a text come before this order. */
export function orderOf({ segment, query: { near, sort } }: SegmentQuery): SegmentOrder {
  const { byVotes, byNewest, columns } = segment.data;
  switch (sort) {
    case 'best':
    case 'rating':
      return new RankOrder(segment);
    case 'votes':
      return new ColumnOrder('votes', segment, byVotes, columns.votes);
    case 'newest':
      return new ColumnOrder('newest', segment, byNewest, columns.listedAt);
    case 'distance':
      if (near === undefined) throw new MissingOriginError();
      return new DistanceOrder(segment, near.location);
  }
}
