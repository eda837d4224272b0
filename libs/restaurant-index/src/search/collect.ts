import type { Filter } from '../filters/filter.ts';
import type { Position, SegmentOrder } from '../sorts/segment-order.ts';
import type { Source } from '../sources/source.ts';
import { candidateBlock } from './candidate-block.ts';
import type { SegmentQuery } from './segment-query.ts';

/** How many places a page wants, and after which one they come. */
export interface PageBounds {
  readonly limit: number;
  readonly after: Position | undefined;
}

export interface Pass {
  readonly source: Source;
  readonly filters: readonly Filter[];
  readonly order: SegmentOrder;
}

/** Shows the candidates that pass to `segment.top`; stops where no better one can come. */
export function collect(query: SegmentQuery, { source, filters, order }: Pass): void {
  const { top } = query.segment;
  const inOrder = source.follows === order.follows;
  const end = source.follows === 'rank' ? query.rankEnd : Number.POSITIVE_INFINITY;
  for (;;) {
    const bound = inOrder ? Math.min(end, top.bound - order.offset) : end;
    const count = candidateBlock.fill(source, filters, bound);
    if (count === undefined) return;
    order.fillKeys(candidateBlock.ranks, count, candidateBlock.keys);
    top.addAll(candidateBlock.ranks, candidateBlock.keys, count);
  }
}
