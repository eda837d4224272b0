import type { Place } from '@tablewise/contracts';
import type { PlaceStore } from '@tablewise/restaurant-store';
import { LRUCache } from 'lru-cache';

/** About 1 KB each. */
const MOST_KEPT = 20_000;

/** Full records by id: the store's, those asked for lately kept in memory until they change. */
export class PlaceRecords {
  private readonly kept = new LRUCache<string, Place>({ max: MOST_KEPT });
  /** Grows with each change: what was read before one must not be kept after it. */
  private changes = 0;

  constructor(private readonly store: Pick<PlaceStore, 'placesByIds'>) {}

  /** Without those that the store does not have. Throws what reading the store throws. */
  async get(ids: readonly string[]): Promise<ReadonlyMap<string, Place>> {
    const found = new Map<string, Place>();
    const missing: string[] = [];
    for (const id of ids) {
      const place = this.kept.get(id);
      if (place === undefined) missing.push(id);
      else found.set(id, place);
    }
    if (missing.length === 0) return found;
    const { changes } = this;
    for (const [id, place] of await this.store.placesByIds(missing)) {
      found.set(id, place);
      if (changes === this.changes) this.kept.set(id, place);
    }
    return found;
  }

  /** These are no longer as they were. */
  forget(ids: Iterable<string>): void {
    this.changes++;
    for (const id of ids) this.kept.delete(id);
  }

  forgetAll(): void {
    this.changes++;
    this.kept.clear();
  }
}
