import type { NumberArray } from '../memory/shared-arrays.ts';
import type { Segment } from '../segment/segment.ts';
import { comparePosition } from './compare-position.ts';
import { partitionPoint } from './partition-point.ts';
import type { Permutation } from './permutation.ts';
import type { Position, SegmentOrder } from './segment-order.ts';
import type { AfterKey } from './top-places.ts';

/** By the numbers of a column, the highest first: the order was made when the segment was built. */
export class ColumnOrder implements SegmentOrder {
  readonly offset = 0;

  constructor(
    readonly follows: 'votes' | 'newest',
    private readonly segment: Segment,
    private readonly permutation: Permutation,
    private readonly column: NumberArray,
  ) {}

  fillKeys(ranks: Uint32Array, count: number, keys: Float64Array): void {
    const { positions } = this.permutation;
    for (let at = 0; at < count; at++) keys[at] = positions[ranks[at] ?? 0] ?? 0;
  }

  valueOf(rank: number): number {
    return -(this.column[rank] ?? 0);
  }

  afterOf(position: Position): AfterKey {
    const { ranks } = this.permutation;
    const next = partitionPoint(this.segment.size, (at) => {
      const rank = ranks[at] ?? 0;
      const here = { tier: 0, value: this.valueOf(rank), id: this.segment.idAt(rank) };
      return comparePosition(here, position) <= 0;
    });
    return { key: next - 0.5 };
  }
}
