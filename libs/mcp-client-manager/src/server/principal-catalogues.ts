import type { Clock } from '@tablewise/kernel';
import { LRUCache } from 'lru-cache';
import { ToolCatalogue } from './tool-catalogue.ts';

/** Principals whose list of tools is remembered. */
const MAX_PRINCIPALS = 1_000;

/** What one endpoint offers to each principal: a list is never shown to another. */
export class PrincipalCatalogues {
  /** Of everybody, where the server does not know who asks. */
  private readonly shared: ToolCatalogue;
  private readonly others = new LRUCache<string, ToolCatalogue>({ max: MAX_PRINCIPALS });

  constructor(
    private readonly ttlMs: number,
    private readonly clock: Clock,
  ) {
    this.shared = new ToolCatalogue(ttlMs, clock);
  }

  of(principal: string): ToolCatalogue {
    if (principal === '') return this.shared;
    let catalogue = this.others.get(principal);
    if (catalogue === undefined) {
      catalogue = new ToolCatalogue(this.ttlMs, this.clock);
      this.others.set(principal, catalogue);
    }
    return catalogue;
  }

  /** The server's tools have changed. */
  forget(): void {
    this.shared.forget();
    this.others.clear();
  }
}
