import type { Position } from './segment-order.ts';

/** By tier, value, id in UTF-16 code unit order: below 0 where the first comes before. */
export function comparePosition(a: Position, b: Position): number {
  if (a.tier !== b.tier) return a.tier - b.tier;
  if (a.value !== b.value) return a.value < b.value ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
