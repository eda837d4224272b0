/**
 * The best of the places that were shown to it, in order: those with the lowest keys, of equal keys
 * the lowest ids. Kept sorted: pages are short, and most searches add in order.
 */
export class TopPlaces {
  count = 0;
  keys = new Float64Array(64);
  ranks = new Uint32Array(64);
  private limit = 0;
  private after: AfterKey = START;

  constructor(private readonly idAt: (rank: number) => string) {}

  /** Starts again, with room for so many, all after a place. */
  reset(limit: number, after: AfterKey): void {
    this.count = 0;
    this.limit = limit;
    this.after = after;
    if (limit <= this.keys.length) return;
    this.keys = new Float64Array(limit);
    this.ranks = new Uint32Array(limit);
  }

  /** What has a higher key than this does not come in any more. */
  get bound(): number {
    if (this.count < this.limit) return Number.POSITIVE_INFINITY;
    return this.keys[this.count - 1] ?? 0;
  }

  addAll(ranks: Uint32Array, keys: Float64Array, count: number): void {
    const { key: afterKey } = this.after;
    let bound = this.bound;
    for (let at = 0; at < count; at++) {
      const key = keys[at] ?? 0;
      if (key > bound || key < afterKey) continue;
      const rank = ranks[at] ?? 0;
      if (key === afterKey && !this.isAfter(rank)) continue;
      this.insert(rank, key);
      bound = this.bound;
    }
  }

  private insert(rank: number, key: number): void {
    const { keys, ranks } = this;
    if (this.count === this.limit && !this.isBefore(rank, key, this.count - 1)) return;
    let at = this.count < this.limit ? this.count++ : this.count - 1;
    for (; at > 0 && this.isBefore(rank, key, at - 1); at--) {
      keys[at] = keys[at - 1] ?? 0;
      ranks[at] = ranks[at - 1] ?? 0;
    }
    keys[at] = key;
    ranks[at] = rank;
  }

  private isBefore(rank: number, key: number, at: number): boolean {
    const other = this.keys[at] ?? 0;
    if (key !== other) return key < other;
    return this.idAt(rank) < this.idAt(this.ranks[at] ?? 0);
  }

  private isAfter(rank: number): boolean {
    return this.after.id !== undefined && this.idAt(rank) > this.after.id;
  }
}

/** Where a page begins: after this key, of the key itself after the id where there is one. */
export interface AfterKey {
  readonly key: number;
  readonly id?: string | undefined;
}

export const START: AfterKey = { key: Number.NEGATIVE_INFINITY };
