import { RankOrder } from '../sorts/rank-order.ts';
import { START } from '../sorts/top-places.ts';
import { TextSource } from '../sources/text-source.ts';
import type { TextMatches } from '../text/text-matches.ts';
import { candidateBlock } from './candidate-block.ts';
import { collect } from './collect.ts';
import type { PageBounds } from './collect.ts';
import type { SegmentQuery } from './segment-query.ts';

const SMALLEST_BLOCK = 32;
const TEXT_COVERED = { filters: ['text'], hours: 'nothing' } as const;

/** The page of places that match a text: tier after tier of typing distance, until it is full. */
export function findInTiers(
  query: SegmentQuery,
  { limit, after }: PageBounds,
  text: TextMatches,
): void {
  const { segment } = query;
  const filters = query.filters(TEXT_COVERED);
  const firstTier = after?.tier ?? 0;
  const start = after === undefined ? START : new RankOrder(segment, firstTier).afterOf(after);
  segment.top.reset(limit, start);
  candidateBlock.reset(Math.max(SMALLEST_BLOCK, limit));
  for (let tier = firstTier; tier <= text.maxDistance; tier++) {
    if (segment.top.count === limit) return;
    const order = new RankOrder(segment, tier);
    const from = Math.max(0, Math.ceil(start.key - order.offset));
    collect(query, { source: new TextSource([text.tier(tier)], from), filters, order });
  }
}
