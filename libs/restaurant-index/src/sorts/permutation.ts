import type { RankedRows } from '../columns/columns-of.ts';
import { sortDescending } from '../columns/sort-ranks.ts';
import { sharedUint32 } from '../memory/shared-arrays.ts';

/** Places in another order than by rank. */
export interface Permutation {
  /** The rank at each position. */
  readonly ranks: Uint32Array;
  /** The position of each rank. */
  readonly positions: Uint32Array;
}

/** By a value of each row, the highest first, then by id. */
export function permutationOf({ byId, rankOfRow }: RankedRows, values: Float64Array): Permutation {
  const rows = byId.slice();
  sortDescending(rows, values);
  const ranks = sharedUint32(rows.length);
  const positions = sharedUint32(rows.length);
  for (let position = 0; position < rows.length; position++) {
    const rank = rankOfRow[rows[position] ?? 0] ?? 0;
    ranks[position] = rank;
    positions[rank] = position;
  }
  return { ranks, positions };
}
