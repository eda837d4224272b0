import { partitionPoint } from './rank-order.ts';

/**
 * The ranks of all lists in order, none below `from`. Each list is in order and no rank is in two.
 * Lazy: whoever has enough stops asking, and the rest is never looked at.
 */
export function* mergeRanks(lists: readonly Uint32Array[], from: number): Generator<number> {
  const heads = lists.map((ranks) => ({
    ranks,
    at: partitionPoint(ranks.length, (at) => (ranks[at] ?? 0) < from),
  }));
  for (;;) {
    let first: (typeof heads)[number] | undefined;
    let lowest = Number.POSITIVE_INFINITY;
    for (const head of heads) {
      const rank = head.ranks[head.at];
      if (rank !== undefined && rank < lowest) [first, lowest] = [head, rank];
    }
    if (first === undefined) return;
    first.at++;
    yield lowest;
  }
}
