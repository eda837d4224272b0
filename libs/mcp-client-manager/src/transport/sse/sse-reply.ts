import type { IncomingHttpHeaders } from 'node:http';
import { EventStream, isEventStream } from '../event-stream.ts';
import { ExchangeFailure } from '../exchange-failure.ts';
import { refuseCoding } from '../reply-reader.ts';
import type { ReplyReader } from '../reply-reader.ts';

export interface SseListener {
  /** The first event: where to post to, absolute or relative to the stream. */
  readonly onEndpoint: (path: string) => void;
  readonly onMessage: (data: string) => void;
}

/** The one stream of an HTTP+SSE session, which ends by breaking only. */
export class SseReply implements ReplyReader<never> {
  private stream: EventStream | undefined;

  constructor(
    private readonly maxEventBytes: number,
    private readonly listener: SseListener,
  ) {}

  start(status: number, headers: IncomingHttpHeaders): undefined {
    if (status !== 200)
      throw new ExchangeFailure(`HTTP ${status}`, { kind: 'refused', status, body: '' });
    if (!isEventStream(headers))
      throw new ExchangeFailure('the reply is no event stream', { kind: 'malformed' });
    refuseCoding(headers);
    this.stream = new EventStream(this.maxEventBytes, ({ event, data }) => {
      if (event === 'endpoint') this.listener.onEndpoint(data);
      else this.listener.onMessage(data);
    });
  }

  push(chunk: Buffer): undefined {
    this.stream?.push(chunk);
  }

  end(): never {
    throw new ExchangeFailure('the event stream ended', { kind: 'lost' });
  }
}
