import type { Clock } from '@tablewise/kernel';
import { LRUCache } from 'lru-cache';
import { UnknownToolError } from '../call/call-errors.ts';
import type { ToolChange, ToolPins } from '../fleet/tool-pins.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { SingleFlight } from '../resilience/single-flight.ts';
import type { ToolDescription } from '../session/tool-description.ts';
import type { ToolList } from '../session/tool-list.ts';

/** Identities whose list of tools is remembered. */
const MAX_IDENTITIES = 1_000;
/** Names that are remembered to have been listed. */
const MAX_NAMES = 10_000;
/** A name that is not listed is looked for again, but not for every call that asks. */
const MIN_AGE_FOR_ANOTHER_LOOK_MS = 1_000;

export interface ToolListsOptions {
  /** Names the server in errors. */
  readonly server: string;
  /** How long a list is trusted when the server does not say. */
  readonly ttlMs: number;
  /** Of one listing, whoever waits for it. */
  readonly timeoutMs: number;
  /** Only these may be called; all by default. */
  readonly allowed: readonly string[] | undefined;
  /** What they were first, at all endpoints of the server; absent where that does not matter. */
  readonly pins?: PinnedAt | undefined;
  readonly clock: Clock;
}

interface PinnedAt {
  readonly endpoint: string;
  readonly tools: ToolPins;
  readonly onChanged: (changes: readonly ToolChange[]) => void;
}

interface Listing {
  readonly tools: ReadonlyMap<string, ToolDescription>;
  readonly listedAt: number;
  readonly staleAt: number;
}

/** Asks the server, under the signal that it is given. */
export type ListTools = (signal: AbortSignal) => Promise<ToolList>;

/**
 * What one endpoint offers, by the identity that asks: a list is never shown to another, and where
 * one token serves everybody there is one. Listed once for all who ask at the same time, then trusted
 * for a while.
 */
export class ToolLists {
  private readonly listings: LRUCache<string, Listing>;
  private readonly flights: SingleFlight<Listing>;
  /** Of whomever: what a tool is does not depend on who asks, only whether they are shown it. */
  private readonly described = new Map<string, ToolDescription>();

  constructor(private readonly options: ToolListsOptions) {
    const { server, timeoutMs, clock } = options;
    this.listings = new LRUCache({ max: MAX_IDENTITIES });
    this.flights = new SingleFlight({ name: `${server}: tools/list`, timeoutMs, clock });
  }

  /** As last listed in our own name, and what may be called; empty before the first time. */
  get known(): readonly ToolDescription[] {
    return this.knownTo('');
  }

  /** As it was listed last, to whomever and however long ago. */
  lastListed(tool: string): ToolDescription | undefined {
    return this.described.get(tool);
  }

  /** Without asking, as nearly always: `undefined` when it is not listed, or the list is too old. */
  peek(identity: string, tool: string): ToolDescription | undefined {
    const listing = this.listings.get(identity);
    if (listing === undefined || this.options.clock.now() >= listing.staleAt) return undefined;
    if (!this.isAllowed(tool)) return undefined;
    const found = listing.tools.get(tool);
    return found === undefined || this.isAsPinned(found) ? found : undefined;
  }

  /**
   * @throws UnknownToolError when even a fresh list does not have it, ToolChangedError when that has
   * another in its place, or what listing threw
   */
  async find(
    identity: string,
    tool: string,
    list: ListTools,
    signal: CancelSignal,
  ): Promise<ToolDescription> {
    const known = this.peek(identity, tool);
    if (known !== undefined) return known;
    const listed = this.listings.get(identity);
    const { tools } = this.isYoung(listed) ? listed : await this.refresh(identity, list, signal);
    const found = tools.get(tool);
    if (found !== undefined && this.isAllowed(tool)) {
      this.options.pins?.tools.require(found);
      return found;
    }
    const names = this.knownTo(identity).map(({ name }) => name);
    throw new UnknownToolError(this.options.server, tool, names);
  }

  /** Throws as the listing does, FlightTimeoutError, or the signal's reason. */
  refresh(identity: string, list: ListTools, signal: CancelSignal): Promise<Listing> {
    return this.flights.join(identity, (own) => this.ask(identity, list, own), signal);
  }

  /** The server has changed its tools: the next who asks lists them again. */
  forget(): void {
    for (const [identity, listing] of this.listings.entries())
      this.listings.set(identity, { ...listing, listedAt: -Infinity, staleAt: 0 });
  }

  close(reason: Error): Promise<void> {
    return this.flights.close(reason);
  }

  private knownTo(identity: string): readonly ToolDescription[] {
    const tools = [...(this.listings.get(identity)?.tools.values() ?? [])];
    return tools.filter((tool) => this.isAllowed(tool.name) && this.isAsPinned(tool));
  }

  private isAllowed(tool: string): boolean {
    return this.options.allowed?.includes(tool) !== false;
  }

  private isAsPinned(tool: ToolDescription): boolean {
    return this.options.pins?.tools.allows(tool) !== false;
  }

  private isYoung(listing: Listing | undefined): listing is Listing {
    const now = this.options.clock.now();
    return (
      listing !== undefined &&
      now - listing.listedAt < MIN_AGE_FOR_ANOTHER_LOOK_MS &&
      now < listing.staleAt
    );
  }

  private async ask(identity: string, list: ListTools, signal: AbortSignal): Promise<Listing> {
    const { tools, ttlMs = 0 } = await list(signal);
    const listedAt = this.options.clock.now();
    // 0 is what servers send that were told nothing: it would mean a list for every call.
    const trustedMs = ttlMs > 0 ? ttlMs : this.options.ttlMs;
    const byName = new Map(this.pinned(identity, tools).map((tool) => [tool.name, tool]));
    const listing = { tools: byName, listedAt, staleAt: listedAt + trustedMs };
    this.listings.set(identity, listing);
    for (const [name, tool] of byName)
      if (this.described.size < MAX_NAMES || this.described.has(name))
        this.described.set(name, tool);
    return listing;
  }

  private pinned(identity: string, tools: readonly ToolDescription[]): readonly ToolDescription[] {
    const { pins } = this.options;
    if (pins === undefined) return tools;
    const review = pins.tools.review({ endpoint: pins.endpoint, identity, tools });
    pins.onChanged(review.changes);
    return review.tools;
  }
}
