import type { IncomingHttpHeaders } from 'node:http';
import { createParser } from 'eventsource-parser';
import type { EventSourceMessage, EventSourceParser } from 'eventsource-parser';
import { tooLarge } from './reply-reader.ts';

/** An event id travels back in a header: what no header can carry is not remembered. */
const HEADER_SAFE = /^[\x21-\x7e]([\x20-\x7e]{0,1022}[\x21-\x7e])?$/;
/** The longest a server may tell us to stay away from its stream, ms. */
const MAX_RETRY_MS = 60_000;

/** Reads server-sent events. Each event is of bounded size; a stream as a whole may go on. */
export class EventStream {
  lastEventId: string | undefined;
  /** What the server's `retry` field asked for, ms. */
  retryMs: number | undefined;
  private overflowed = false;
  private readonly decoder = new TextDecoder();
  private readonly parser: EventSourceParser;

  constructor(
    private readonly maxEventBytes: number,
    onEvent: (event: EventSourceMessage) => void,
  ) {
    this.parser = createParser({
      maxBufferSize: maxEventBytes,
      onError: ({ type }) => {
        this.overflowed ||= type === 'max-buffer-size-exceeded';
      },
      onEvent: (event) => {
        if (event.id !== undefined && HEADER_SAFE.test(event.id)) this.lastEventId = event.id;
        onEvent(event);
      },
      onRetry: (ms) => {
        this.retryMs = Math.min(ms, MAX_RETRY_MS);
      },
    });
  }

  /** @throws ExchangeFailure `malformed` for an event that is too large */
  push(chunk: Buffer): void {
    this.parser.feed(this.decoder.decode(chunk, { stream: true }));
    if (this.overflowed) throw tooLarge(this.maxEventBytes);
  }
}

export function isEventStream(headers: IncomingHttpHeaders): boolean {
  return /^\s*text\/event-stream\s*(;|$)/i.test(headers['content-type'] ?? '');
}
