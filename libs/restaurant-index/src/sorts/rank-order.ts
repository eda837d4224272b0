import type { Segment } from '../segment/segment.ts';
import { partitionPoint } from './partition-point.ts';
import { comparePosition } from './compare-position.ts';
import type { Position, SegmentOrder } from './segment-order.ts';
import type { AfterKey } from './top-places.ts';

/** By score, which ranks are; in tiers of typing distance each tier after the one before. */
export class RankOrder implements SegmentOrder {
  readonly follows = 'rank';
  readonly offset: number;

  constructor(
    private readonly segment: Segment,
    private readonly tier = 0,
  ) {
    this.offset = tier * segment.size;
  }

  fillKeys(ranks: Uint32Array, count: number, keys: Float64Array): void {
    const { offset } = this;
    for (let at = 0; at < count; at++) keys[at] = offset + (ranks[at] ?? 0);
  }

  valueOf(rank: number): number {
    return -this.segment.scoreAt(rank);
  }

  afterOf(position: Position): AfterKey {
    const { tier } = this;
    const next = partitionPoint(this.segment.size, (rank) => {
      const here = { tier, value: this.valueOf(rank), id: this.segment.idAt(rank) };
      return comparePosition(here, position) <= 0;
    });
    return { key: this.offset + next - 0.5 };
  }
}
