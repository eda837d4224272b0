import type { PackedStrings } from './packed-strings.ts';
import { unpackString } from './packed-strings.ts';

const MAX_SLOTS = 65_536;

/**
 * Packed strings, of which the recently read ones are kept: results are mostly of the same best
 * places. Each string has one slot, shared with few others, so there is nothing to evict.
 */
export class RecentStrings {
  private readonly mask: number;
  private readonly keptAt: Int32Array;
  private readonly kept: string[] = [];

  constructor(private readonly packed: PackedStrings) {
    const count = Math.max(1, Math.min(MAX_SLOTS, packed.starts.length));
    const slots = 2 ** Math.ceil(Math.log2(count));
    this.mask = slots - 1;
    this.keptAt = new Int32Array(slots).fill(-1);
  }

  at(index: number): string {
    const slot = index & this.mask;
    const kept = this.kept[slot];
    if (kept !== undefined && this.keptAt[slot] === index) return kept;
    const text = unpackString(this.packed, index);
    this.keptAt[slot] = index;
    this.kept[slot] = text;
    return text;
  }
}
