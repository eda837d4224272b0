import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';
import { ToolChangedError } from '../call/call-errors.ts';
import type { ToolDescription } from '../session/tool-description.ts';

/** Tools that are pinned, and changes that are remembered to have been told. */
const MAX_REMEMBERED = 10_000;
/** What a tool is to whoever chooses and calls it. */
const FIELDS = ['title', 'description', 'inputSchema', 'outputSchema', 'annotations'] as const;

/** How a list of tools differs from the first one, or from what was accepted since. */
export interface ToolChange {
  readonly tool: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** What of its description is otherwise; nothing where it came or went as a whole. */
  readonly fields: readonly string[];
}

/** As an endpoint answered whom the identity names: '' is the service itself. */
export interface ListedTools {
  readonly endpoint: string;
  readonly identity: string;
  readonly tools: readonly ToolDescription[];
}

interface Review {
  /** Where a tool is what it was, the one that was pinned. */
  readonly tools: readonly ToolDescription[];
  /** Those of which the endpoint has not told before. */
  readonly changes: readonly ToolChange[];
}

interface Pending {
  readonly endpoint: string;
  readonly tool: ToolDescription;
}

interface Offer {
  readonly first: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

/** What was told last of a tool at an endpoint. */
type Told = ToolDescription | 'there' | 'gone';

/**
 * What the tools of one server were when they were first listed, by whichever endpoint. Each change
 * is told once for an endpoint. Which tools there are is compared in our own name alone: what users
 * are shown depends on who they are. A description that was pinned is known by reference, so that
 * looking at each call costs nothing.
 */
export class ToolPins {
  private readonly pinned = new Map<string, ToolDescription>();
  /** Descriptions that differ, as listed last. */
  private readonly pending = new Map<string, Pending>();
  private readonly told = new LRUCache<string, Told>({ max: MAX_REMEMBERED });
  /** Names, in our own name: of the first list, and of the last. */
  private offer: Offer | undefined;

  constructor(
    private readonly server: string,
    /** Whether a tool that is not what it was may be called no more. */
    private readonly blocks: boolean,
  ) {}

  review({ endpoint, identity, tools }: ListedTools): Review {
    const changes: ToolChange[] = [];
    const reviewed = tools.map((tool) => {
      const known = this.recognise(tool, endpoint);
      const change = this.changeOf(known);
      if (change !== undefined && this.isNews(endpoint, known.name, known)) changes.push(change);
      return known;
    });
    if (identity === '') changes.push(...this.reviewOffer(endpoint, tools));
    return { tools: reviewed, changes };
  }

  /** Whether it may be called, of those that `review` gave. */
  allows(tool: ToolDescription): boolean {
    return !this.blocks || this.pinOf(tool) === tool;
  }

  /** @throws ToolChangedError if it may not be called */
  require(tool: ToolDescription): void {
    if (this.allows(tool)) return;
    throw new ToolChangedError(this.server, tool.name, fieldsIn(this.pinOf(tool), tool));
  }

  /** What was listed last is what is right from now on; tells what that changes. */
  accept(): readonly ToolChange[] {
    const { first, last } = this.offer ?? NOTHING;
    const changes = [
      ...[...this.pending.values()].flatMap(({ tool }) => this.changeOf(tool) ?? []),
      ...differences(first, last),
    ];
    for (const { tool } of this.pending.values()) this.pinned.set(tool.name, tool);
    this.pending.clear();
    this.told.clear();
    if (this.offer !== undefined) this.offer = { first: last, last };
    return changes;
  }

  /** The one that we have of it, where it is the same; the first of a name is pinned. */
  private recognise(tool: ToolDescription, endpoint: string): ToolDescription {
    const { name } = tool;
    const pin = this.pinned.get(name);
    if (pin === undefined) {
      if (this.pinned.size < MAX_REMEMBERED) this.pinned.set(name, tool);
      return tool;
    }
    const pending = this.pending.get(name);
    if (isSame(pin, tool)) {
      if (pending?.endpoint === endpoint) this.pending.delete(name);
      return pin;
    }
    const known = pending !== undefined && isSame(pending.tool, tool) ? pending.tool : tool;
    this.pending.set(name, { endpoint, tool: known });
    return known;
  }

  private changeOf(tool: ToolDescription): ToolChange | undefined {
    const pin = this.pinOf(tool);
    if (pin === tool) return undefined;
    return { tool: tool.name, kind: 'changed', fields: fieldsIn(pin, tool) };
  }

  private reviewOffer(endpoint: string, tools: readonly ToolDescription[]): ToolChange[] {
    const last = new Set(tools.map(({ name }) => name));
    const { first } = this.offer ?? { first: last };
    this.offer = { first, last };
    return differences(first, last).filter(({ tool, kind }) =>
      this.isNews(endpoint, tool, kind === 'added' ? 'there' : 'gone'),
    );
  }

  private isNews(endpoint: string, tool: string, what: Told): boolean {
    const key = JSON.stringify([endpoint, tool, typeof what === 'string']);
    const before = this.told.get(key);
    this.told.set(key, what);
    return before === undefined || !isSame(before, what);
  }

  /** Where there are too many to pin them all, a new one is what it is. */
  private pinOf(tool: ToolDescription): ToolDescription {
    return this.pinned.get(tool.name) ?? tool;
  }
}

const NOTHING: Offer = { first: new Set(), last: new Set() };

function differences(first: ReadonlySet<string>, last: ReadonlySet<string>): ToolChange[] {
  const without = (names: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
    [...names].filter((name) => !others.has(name));
  return [
    ...without(last, first).map((tool) => ({ tool, kind: 'added' as const, fields: [] })),
    ...without(first, last).map((tool) => ({ tool, kind: 'removed' as const, fields: [] })),
  ];
}

function fieldsIn(one: ToolDescription, other: ToolDescription): string[] {
  return FIELDS.filter((field) => !isSame(one[field], other[field]));
}

/** Whatever the order of keys. What nests too deep to be compared is not known to be the same. */
function isSame(one: unknown, other: unknown): boolean {
  try {
    return isDeepStrictEqual(one, other);
  } catch {
    return false;
  }
}
