import type { IncomingHttpHeaders } from 'node:http';
import type { JSONRPCMessage } from '@modelcontextprotocol/client';
import { EventStream, isEventStream } from './event-stream.ts';
import { ExchangeFailure } from './exchange-failure.ts';
import { parseMessages } from './json-rpc.ts';
import type { StreamEnd } from './mcp-transport.ts';
import { refuseCoding } from './reply-reader.ts';
import type { ReplyReader } from './reply-reader.ts';

/** A stream of notifications that goes on until either side ends it. */
export class NotificationReply implements ReplyReader<StreamEnd> {
  private stream: EventStream | undefined;

  constructor(
    private readonly maxEventBytes: number,
    private readonly onMessage: (message: JSONRPCMessage) => void,
  ) {}

  start(status: number, headers: IncomingHttpHeaders): undefined {
    // A server that is overloaded or broken may offer the stream another time; 4xx is for good.
    if (status >= 500 || status === 429)
      throw new ExchangeFailure(`HTTP ${status}`, { kind: 'refused', status, body: '' });
    if (status !== 200 || !isEventStream(headers)) return;
    refuseCoding(headers);
    this.stream = new EventStream(this.maxEventBytes, ({ data }) => {
      parseMessages(data).forEach(this.onMessage);
    });
  }

  push(chunk: Buffer): { readonly value: StreamEnd } | undefined {
    if (this.stream === undefined) return { value: { kind: 'not-offered' } };
    this.stream.push(chunk);
    return undefined;
  }

  end(): StreamEnd {
    if (this.stream === undefined) return { kind: 'not-offered' };
    const { retryMs } = this.stream;
    return { kind: 'ended', ...(retryMs === undefined ? {} : { retryMs }) };
  }
}
