import type { McpEvent } from '@tablewise/api-client';
import type { Clock, Timer } from '@tablewise/kernel';
import type { Fault } from '../../api/fault.ts';
import { inTime } from '../../api/use-answer.ts';
import { NOTHING_SEEN, pictureAfter } from './picture.ts';
import type { Picture } from './picture.ts';

/** How the stream does. Times are milliseconds since the epoch. */
export type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  /** Gone, and tried again without end. */
  | { readonly kind: 'lost'; readonly since: number }
  /** Answered, but not with a stream. */
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** `full`: as many watch as may; to be tried again after so many seconds. */
export type Refusal = Fault | { readonly kind: 'full'; readonly retryAfterS: number };

export interface Seen {
  readonly connection: Connection;
  /** Absent before the first portion is whole. */
  readonly picture: Picture | undefined;
}

export const NOT_YET: Seen = { connection: { kind: 'connecting' }, picture: undefined };

const EVENTS: readonly McpEvent['event'][] = ['hello', 'step', 'lost', 'change', 'servers'];
/** The API speaks every 5 s; one that is silent for longer has gone without a word. */
const SILENCE_MS = 15_000;
/** Where a refusal does not say when to come back. */
const RETRY_S = 5;

interface ServerStreamOptions {
  readonly open: () => EventSource;
  /** An `EventSource` does not say why it was refused. `undefined`: it would not be, now. */
  readonly askWhy: (signal: AbortSignal) => Promise<Refusal | undefined>;
  readonly clock: Clock;
  readonly onSeen: (seen: Seen) => void;
}

/**
 * Reads the events of the API until it is closed. The browser connects again by itself; what it gives
 * up, or does not notice, is opened anew. A picture is shown when its portion is whole: with `servers`.
 */
export class ServerStream {
  private source: EventSource | undefined;
  private timer: Timer | undefined;
  private readonly leaving = new AbortController();
  private reading = NOTHING_SEEN;
  private seen = NOT_YET;
  private heardAt: number;

  constructor(private readonly options: ServerStreamOptions) {
    this.heardAt = options.clock.now();
  }

  open(): void {
    this.source?.close();
    const source = this.options.open();
    this.source = source;
    this.watch();
    for (const name of EVENTS) {
      source.addEventListener(name, ({ data }: MessageEvent<string>) => this.hear(name, data));
    }
    source.addEventListener('error', () => {
      if (source.readyState === source.CLOSED) void this.refused();
      else this.lose();
    });
  }

  close(): void {
    this.leaving.abort();
    this.timer?.cancel();
    this.source?.close();
  }

  private hear(event: McpEvent['event'], data: string): void {
    try {
      // Types vouch for what the API says: see the decisions in the README.
      const said = { event, data: JSON.parse(data) as unknown } as McpEvent;
      this.reading = pictureAfter(this.reading, said);
    } catch {
      this.refuse({ kind: 'unreadable' });
      return;
    }
    this.heardAt = this.options.clock.now();
    this.watch();
    if (event === 'servers') this.show({ connection: { kind: 'live' }, picture: this.reading });
  }

  private lose(): void {
    this.watch();
    if (this.seen.connection.kind === 'lost') return;
    this.become({ kind: 'lost', since: this.heardAt });
  }

  private watch(): void {
    this.again(SILENCE_MS, () => {
      this.lose();
      this.open();
    });
  }

  private async refused(): Promise<void> {
    this.timer?.cancel();
    const refusal = await this.options.askWhy(inTime(this.leaving.signal));
    if (this.leaving.signal.aborted) return;
    if (refusal === undefined || refusal.kind === 'unreachable') {
      this.lose();
      this.again(RETRY_S * 1_000, () => this.open());
    } else this.refuse(refusal);
  }

  private refuse(refusal: Refusal): void {
    this.source?.close();
    this.timer?.cancel();
    this.become({ kind: 'refused', refusal });
    // Who is no operator will not be one by asking again.
    if (refusal.kind === 'forbidden') return;
    const seconds = 'retryAfterS' in refusal ? refusal.retryAfterS : RETRY_S;
    this.again(seconds * 1_000, () => this.open());
  }

  private again(ms: number, task: () => void): void {
    this.timer?.cancel();
    this.timer = this.options.clock.after(ms, task);
  }

  private become(connection: Connection): void {
    this.show({ ...this.seen, connection });
  }

  private show(seen: Seen): void {
    this.seen = seen;
    this.options.onSeen(seen);
  }
}
