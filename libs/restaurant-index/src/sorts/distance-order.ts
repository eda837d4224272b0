import type { Location } from '@tablewise/contracts';
import type { Segment } from '../segment/segment.ts';
import type { Position, SegmentOrder } from './segment-order.ts';
import type { AfterKey } from './top-places.ts';

/** By distance, in metres; places without a location last. */
export class DistanceOrder implements SegmentOrder {
  readonly follows = 'distance';
  readonly offset = 0;

  constructor(
    private readonly segment: Segment,
    private readonly from: Location,
  ) {}

  fillKeys(ranks: Uint32Array, count: number, keys: Float64Array): void {
    for (let at = 0; at < count; at++) keys[at] = this.valueOf(ranks[at] ?? 0);
  }

  valueOf(rank: number): number {
    return this.segment.distanceM(rank, this.from) ?? Number.POSITIVE_INFINITY;
  }

  afterOf({ value, id }: Position): AfterKey {
    return { key: value, id };
  }
}
