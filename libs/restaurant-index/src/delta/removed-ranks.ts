import { emptyBits, hasBit, setBit } from '../memory/bits.ts';

/** Places of a segment that have gone or been put again. Never changes. */
export class RemovedRanks {
  private constructor(
    /** Ascending. */
    readonly ranks: Uint32Array,
    /** One per rank of the segment. */
    readonly bits: Uint32Array,
  ) {}

  static none(size: number): RemovedRanks {
    return new RemovedRanks(new Uint32Array(0), emptyBits(size));
  }

  get count(): number {
    return this.ranks.length;
  }

  has(rank: number): boolean {
    return hasBit(this.bits, rank);
  }

  with(more: Iterable<number>): RemovedRanks {
    const bits = this.bits.slice();
    const added: number[] = [];
    for (const rank of more) {
      if (hasBit(bits, rank)) continue;
      setBit(bits, rank);
      added.push(rank);
    }
    if (added.length === 0) return this;
    return new RemovedRanks(Uint32Array.from([...this.ranks, ...added]).sort(), bits);
  }
}
