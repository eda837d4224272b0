import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { OnModuleDestroy } from '@nestjs/common';
import { AppError } from '@tablewise/kernel';
import type { Clock } from '@tablewise/kernel';
import { PoolClosedError } from '@tablewise/mcp-client-manager';
import type { Bookmark, McpClientManager } from '@tablewise/mcp-client-manager';
import { VERSION } from '../../version.ts';
import { bookmarkIn } from './event-id.ts';
import { serverEvents } from './server-events.ts';

/** Pages that watch this process at a time. */
const MAX_STREAMS = 16;
/** How long a client may leave unread what it was sent, ms. */
const STALL_MS = 30_000;
/** When one that found no room may come again, ms. */
const RETRY_AFTER_MS = 10_000;
const BEGINNING: Bookmark = { events: 0, steps: 0 };

/** As many streams are open as there may be. */
export class TooManyStreamsError extends AppError {
  readonly code = 'LIMIT_EVENT_STREAMS';
  override readonly retryable = true;

  constructor() {
    super(`${MAX_STREAMS} event streams are open, which is as many as there may be`, {
      retryAfterMs: RETRY_AFTER_MS,
    });
  }
}

interface EventStreamsOptions {
  readonly manager: McpClientManager;
  readonly clock: Clock;
  /** What operators know this process by. */
  readonly replica: string;
}

/** Streams of what becomes of the servers: few, each bounded, all ended before the API closes. */
export class EventStreams implements OnModuleDestroy {
  private readonly run = randomBytes(4).toString('hex');
  private readonly startedAt: number;
  private readonly open = new Set<AbortController>();
  private isClosing = false;

  constructor(private readonly options: EventStreamsOptions) {
    this.startedAt = options.clock.now();
  }

  /** `lastEventId`: of what the client saw last. @throws TooManyStreamsError, PoolClosedError */
  begin(lastEventId: unknown): Readable {
    if (this.isClosing) throw new PoolClosedError('event streams');
    if (this.open.size >= MAX_STREAMS) throw new TooManyStreamsError();
    const ending = new AbortController();
    this.open.add(ending);
    const events = this.watched(this.events(lastEventId, ending.signal), () => stream.destroy());
    const leave = (): Promise<IteratorResult<string, void>> => {
      this.open.delete(ending);
      ending.abort();
      return events.return();
    };
    const iterator = { next: () => events.next(), return: leave };
    // A generator by itself would hear of a client's leaving only after what it waits for has come.
    const stream: Readable = Readable.from({ [Symbol.asyncIterator]: () => iterator });
    return stream;
  }

  /** Before the server stops listening, or closing would wait for those who watch. */
  onModuleDestroy(): void {
    this.isClosing = true;
    for (const ending of this.open) ending.abort();
  }

  private events(lastEventId: unknown, signal: AbortSignal): AsyncGenerator<string> {
    const { manager, clock, replica } = this.options;
    const { run, startedAt: started_at } = this;
    const seen = bookmarkIn(lastEventId, run, manager.history().bookmark);
    const hello = { replica, started_at, version: VERSION, resumed: seen !== undefined };
    return serverEvents({ manager, clock, run, hello, from: seen ?? BEGINNING }, signal);
  }

  /** Tells when what was given is not taken for long: by a client that does not read. */
  private async *watched(
    events: AsyncGenerator<string>,
    onStall: () => void,
  ): AsyncGenerator<string, void, undefined> {
    for await (const event of events) {
      const timer = this.options.clock.after(STALL_MS, onStall);
      try {
        yield event;
      } finally {
        timer.cancel();
      }
    }
  }
}
