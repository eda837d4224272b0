import type { Hit } from '../place-page.ts';
import type { Columns } from './columns.ts';
import { unpackString } from './packed-strings.ts';
import { nameAt } from './place-names.ts';

const MAX_SLOTS = 65_536;

/**
 * What every answer says of a place, kept for those that were answered lately: results are mostly of
 * the same best places. Each place has one slot, shared with few others, so there is nothing to
 * evict. Pages share these objects.
 */
export class RecentHits {
  private readonly mask: number;
  private readonly keptRank: Int32Array;
  /** Filled from the start: an array that grows by jumps turns into a slow one. */
  private readonly kept: (Hit | undefined)[];

  constructor(private readonly columns: Columns) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(1, Math.min(MAX_SLOTS, columns.size))));
    this.mask = slots - 1;
    this.keptRank = new Int32Array(slots).fill(-1);
    this.kept = Array.from({ length: slots }, () => undefined);
  }

  at(rank: number): Hit {
    const slot = rank & this.mask;
    const kept = this.kept[slot];
    return kept !== undefined && this.keptRank[slot] === rank ? kept : this.read(rank, slot);
  }

  private read(rank: number, slot: number): Hit {
    const { ids, names, scores } = this.columns;
    const [id, name] = [unpackString(ids, rank), nameAt(names, rank)];
    const hit = { id, name, score: scores[rank] ?? 0 };
    this.keptRank[slot] = rank;
    this.kept[slot] = hit;
    return hit;
  }
}
