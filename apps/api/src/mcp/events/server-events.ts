import type { Clock } from '@tablewise/kernel';
import { PoolClosedError } from '@tablewise/mcp-client-manager';
import type { Bookmark, McpClientManager, News } from '@tablewise/mcp-client-manager';
import { inSnakeCase } from '../../http/in-snake-case.ts';
import { serverOverview, statisticsOf } from '../server-overview.ts';
import { eventIdOf } from './event-id.ts';
import { PREAMBLE, written } from './event-message.ts';
import type { EventMessage } from './event-message.ts';

/** What a stream is about, and where it begins. */
export interface StreamSource {
  readonly manager: McpClientManager;
  readonly clock: Clock;
  /** Names this process in ids. */
  readonly run: string;
  readonly hello: Extract<EventMessage, { event: 'hello' }>['data'];
  readonly from: Bookmark;
}

/** Between two looks at what is new: a client is written to four times a second at most. */
const PACE_MS = 250;

/**
 * Hello, then what is kept from the bookmark on, then what comes; after each such portion the servers
 * as they are then. A client that is slow has one portion to read, whatever happens meanwhile.
 * Ends when the signal aborts or the manager has closed.
 */
export async function* serverEvents(
  source: StreamSource,
  signal: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  const { manager, clock, hello, from } = source;
  yield PREAMBLE + written({ event: 'hello', data: hello });
  let seen = from;
  let news = manager.history(seen);
  for (;;) {
    yield* portion(source, seen, news);
    seen = news.bookmark;
    try {
      await clock.sleep(PACE_MS, signal);
      news = await manager.news(seen, signal);
    } catch (error) {
      if (signal.aborted || error instanceof PoolClosedError) return;
      throw error;
    }
  }
}

function* portion(
  { manager, run }: StreamSource,
  seen: Bookmark,
  { steps, events, lostEvents, bookmark }: News,
): Generator<string, void, undefined> {
  const firstStep = bookmark.steps - steps.length + 1;
  for (const [at, step] of steps.entries()) {
    const id = eventIdOf(run, { events: seen.events, steps: firstStep + at });
    yield written({ event: 'step', data: inSnakeCase(step) }, id);
  }
  const firstEvent = bookmark.events - events.length + 1;
  if (lostEvents > 0) {
    const id = eventIdOf(run, { ...bookmark, events: firstEvent - 1 });
    yield written({ event: 'lost', data: { changes: lostEvents } }, id);
  }
  for (const [at, event] of events.entries()) {
    const id = eventIdOf(run, { ...bookmark, events: firstEvent + at });
    yield written({ event: 'change', data: inSnakeCase(event) }, id);
  }
  const servers = manager.serverNames.map((name) => serverOverview(manager, name));
  const data = { servers, statistics: statisticsOf(manager) };
  yield written({ event: 'servers', data });
}
