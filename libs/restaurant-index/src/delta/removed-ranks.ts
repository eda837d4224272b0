/** Places of a segment that have gone or been put again. Never changes. */
export class RemovedRanks {
  private constructor(
    /** Ascending. */
    readonly ranks: Uint32Array,
    /** One per rank of the segment; rank r is bit `r & 31` of word `r >>> 5`. */
    readonly bits: Uint32Array,
  ) {}

  static none(size: number): RemovedRanks {
    return new RemovedRanks(new Uint32Array(0), new Uint32Array((size + 31) >>> 5));
  }

  get count(): number {
    return this.ranks.length;
  }

  has(rank: number): boolean {
    return (((this.bits[rank >>> 5] ?? 0) >>> (rank & 31)) & 1) === 1;
  }

  with(more: Iterable<number>): RemovedRanks {
    const bits = this.bits.slice();
    const added: number[] = [];
    for (const rank of more) {
      const mask = 1 << (rank & 31);
      const word = bits[rank >>> 5] ?? 0;
      if ((word & mask) !== 0) continue;
      bits[rank >>> 5] = word | mask;
      added.push(rank);
    }
    if (added.length === 0) return this;
    return new RemovedRanks(Uint32Array.from([...this.ranks, ...added]).sort(), bits);
  }
}
