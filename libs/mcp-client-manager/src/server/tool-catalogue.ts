import type { Clock } from '@tablewise/kernel';
import type { ToolDescription } from '../session/tool-description.ts';

interface Listing {
  readonly tools: ReadonlyMap<string, ToolDescription>;
  readonly at: number;
}

/** A name that is not listed is looked for again, but not for every call that asks. */
const MIN_AGE_FOR_ANOTHER_LOOK_MS = 1_000;

/** The tools of one endpoint: listed once for all who ask at the same time, then trusted for a while. */
export class ToolCatalogue {
  private listing: Listing | undefined;
  private listingNow: Promise<Listing> | undefined;

  constructor(
    private readonly ttlMs: number,
    private readonly clock: Clock,
  ) {}

  /** As last listed; empty before the first time. */
  get known(): readonly ToolDescription[] {
    return [...(this.listing?.tools.values() ?? [])];
  }

  /** `undefined` when even a fresh list does not have it. */
  async find(
    name: string,
    list: () => Promise<readonly ToolDescription[]>,
  ): Promise<ToolDescription | undefined> {
    const current = this.fresh(this.ttlMs) ?? (await this.refresh(list));
    const found = current.tools.get(name);
    if (found !== undefined || this.fresh(MIN_AGE_FOR_ANOTHER_LOOK_MS) !== undefined) return found;
    return (await this.refresh(list)).tools.get(name);
  }

  async refresh(list: () => Promise<readonly ToolDescription[]>): Promise<Listing> {
    this.listingNow ??= this.ask(list);
    return this.listingNow;
  }

  private fresh(maxAgeMs: number): Listing | undefined {
    if (this.listing === undefined) return undefined;
    return this.clock.now() - this.listing.at < maxAgeMs ? this.listing : undefined;
  }

  private async ask(list: () => Promise<readonly ToolDescription[]>): Promise<Listing> {
    try {
      const tools = new Map((await list()).map((tool) => [tool.name, tool]));
      this.listing = { tools, at: this.clock.now() };
      return this.listing;
    } finally {
      this.listingNow = undefined;
    }
  }
}
