import type { PoolEntry } from './pool-entry.ts';
import type { Connection, LeaseRequest } from './pool-settings.ts';

/** The places of a pool, and the questions that an acquire asks about them. Decides, never acts. */
export class EntrySet<C extends Connection> {
  private readonly entries = new Set<PoolEntry<C>>();
  /** Counted along the way: every release asks for the pool's size. */
  private temporary = 0;

  add(entry: PoolEntry<C>): void {
    this.entries.add(entry);
    if (entry.isOverflow) this.temporary++;
  }

  delete(entry: PoolEntry<C>): void {
    if (this.entries.delete(entry) && entry.isOverflow) this.temporary--;
  }

  [Symbol.iterator](): Iterator<PoolEntry<C>> {
    return this.entries.values();
  }

  /** Connections that count against `maxSize`, those that are opening or retiring included. */
  get size(): number {
    return this.entries.size - this.temporary;
  }

  get overflow(): number {
    return this.temporary;
  }

  count(test: (entry: PoolEntry<C>) => boolean): number {
    let total = 0;
    for (const entry of this.entries) if (test(entry)) total++;
    return total;
  }

  /** The least used connection that one more lease fits on. */
  leastLeased(request: LeaseRequest, now: number): PoolEntry<C> | undefined {
    let best: PoolEntry<C> | undefined;
    for (const entry of this.entries) {
      if (entry.isOverflow || now >= entry.retireAt || !entry.serves(request)) continue;
      if (best === undefined || entry.leases < best.leases) best = entry;
      if (best.leases === 0) break;
    }
    return best;
  }

  /** What will be free for the request once it has proved to answer. */
  validating(request: LeaseRequest): Promise<boolean> | undefined {
    for (const entry of this.entries)
      if (entry.validation !== undefined && entry.fits(request)) return entry.validation;
    return undefined;
  }

  /** One that is being opened and will have room for one more who waits for it. */
  opening({ key, isCheck = false }: LeaseRequest, maxCalls: number): PoolEntry<C> | undefined {
    for (const entry of this.entries) {
      if (entry.state.kind !== 'opening' || entry.key !== key) continue;
      if (entry.isForCheck && !isCheck) continue;
      if (entry.claims < maxCalls) return entry;
    }
    return undefined;
  }

  /** The idle connection unused for longest: the one to give up when its place is needed. */
  longestIdle(): PoolEntry<C> | undefined {
    let oldest: PoolEntry<C> | undefined;
    for (const entry of this.entries) {
      if (!entry.isIdle || entry.isOverflow) continue;
      if (oldest === undefined || entry.idleSince < oldest.idleSince) oldest = entry;
    }
    return oldest;
  }
}
