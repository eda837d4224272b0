import type { Clock } from '@tablewise/kernel';
import type { ToolDescription } from '../session/tool-description.ts';
import type { ToolList } from '../session/tool-list.ts';

interface Listing {
  readonly tools: ReadonlyMap<string, ToolDescription>;
  readonly listedAt: number;
  readonly staleAt: number;
}

/** A name that is not listed is looked for again, but not for every call that asks. */
const MIN_AGE_FOR_ANOTHER_LOOK_MS = 1_000;

/** The tools of one endpoint: listed once for all who ask at the same time, then trusted for a while. */
export class ToolCatalogue {
  private listing: Listing | undefined;
  private listingNow: Promise<Listing> | undefined;

  constructor(
    /** How long a list is trusted when the server does not say. */
    private readonly ttlMs: number,
    private readonly clock: Clock,
  ) {}

  /** As last listed; empty before the first time. */
  get known(): readonly ToolDescription[] {
    return [...(this.listing?.tools.values() ?? [])];
  }

  /** Without asking: `undefined` when it is not listed or the list is too old to be trusted. */
  peek(name: string): ToolDescription | undefined {
    const { listing } = this;
    if (listing === undefined || this.clock.now() >= listing.staleAt) return undefined;
    return listing.tools.get(name);
  }

  /** `undefined` when even a fresh list does not have it. */
  async find(name: string, list: () => Promise<ToolList>): Promise<ToolDescription | undefined> {
    const found = this.peek(name);
    if (found !== undefined || this.isYoung()) return found;
    return (await this.refresh(list)).get(name);
  }

  /** The server has changed its tools: the next who asks lists them again. */
  forget(): void {
    if (this.listing !== undefined)
      this.listing = { ...this.listing, listedAt: -Infinity, staleAt: 0 };
  }

  async refresh(list: () => Promise<ToolList>): Promise<ReadonlyMap<string, ToolDescription>> {
    this.listingNow ??= this.ask(list);
    return (await this.listingNow).tools;
  }

  private isYoung(): boolean {
    const { listing } = this;
    return (
      listing !== undefined &&
      this.clock.now() - listing.listedAt < MIN_AGE_FOR_ANOTHER_LOOK_MS &&
      this.clock.now() < listing.staleAt
    );
  }

  private async ask(list: () => Promise<ToolList>): Promise<Listing> {
    try {
      const { tools, ttlMs = 0 } = await list();
      const listedAt = this.clock.now();
      // 0 is what servers send that were told nothing: it would mean a list for every call.
      const trustedMs = ttlMs > 0 ? ttlMs : this.ttlMs;
      const byName = new Map(tools.map((tool) => [tool.name, tool]));
      this.listing = { tools: byName, listedAt, staleAt: listedAt + trustedMs };
      return this.listing;
    } finally {
      this.listingNow = undefined;
    }
  }
}
