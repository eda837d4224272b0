import { sortDescending } from '../columns/sort-ranks.ts';
import { sharedUint32 } from '../memory/shared-arrays.ts';
import type { NumberArray } from '../memory/shared-arrays.ts';

/** Places in another order than by rank. */
export interface Permutation {
  /** The rank at each position. */
  readonly ranks: Uint32Array;
  /** The position of each rank. */
  readonly positions: Uint32Array;
}

/** By a number of each rank, the highest first, then by id; `byId` are the ranks in that order. */
export function permutationOf(byId: Uint32Array, column: NumberArray): Permutation {
  const ranks = sharedUint32(byId.length);
  ranks.set(byId);
  sortDescending(ranks, column);
  const positions = sharedUint32(byId.length);
  for (let position = 0; position < ranks.length; position++) {
    positions[ranks[position] ?? 0] = position;
  }
  return { ranks, positions };
}
