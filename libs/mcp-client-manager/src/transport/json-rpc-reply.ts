import type { IncomingHttpHeaders } from 'node:http';
import { isJSONRPCResponse, parseJSONRPCMessage } from '@modelcontextprotocol/client';
import type { JSONRPCMessage, JSONRPCResponse, RequestId } from '@modelcontextprotocol/client';
import { createParser } from 'eventsource-parser';
import type { EventSourceParser } from 'eventsource-parser';
import { ExchangeFailure } from './exchange-failure.ts';
import { BodyReader, SizeGuard } from './reply-reader.ts';
import type { ReplyReader } from './reply-reader.ts';
import { retryAfterMs } from './retry-after.ts';

/** Characters of a peer's reply that a message of ours may quote. */
const MAX_EXCERPT = 200;

export interface ReplyExpectation {
  readonly id: RequestId;
  readonly maxBytes: number;
  /** Whether a session was named in the request: a 404 then means that it expired. */
  readonly inSession: boolean;
  readonly now: number;
  /** Messages that come before the answer: progress, logs. */
  readonly onMessage?: (message: JSONRPCMessage) => void;
}

/**
 * The reader for a reply to a JSON-RPC request. A body whose id matches is the answer, whatever the
 * HTTP status; a reply without one is a failure.
 */
export function jsonRpcReader(
  expected: ReplyExpectation,
  status: number,
  headers: IncomingHttpHeaders,
): ReplyReader<JSONRPCResponse> {
  const type = mediaType(headers);
  if (status === 200 && type === 'text/event-stream') return new EventStreamReader(expected);
  return new BodyReader(expected.maxBytes, (body) => {
    const answer = findAnswer(expected.id, parseMessages(body));
    if (answer !== undefined) return answer;
    throw failureOf(status, headers, expected, body);
  });
}

class EventStreamReader implements ReplyReader<JSONRPCResponse> {
  private readonly size: SizeGuard;
  private readonly parser: EventSourceParser;
  private readonly decoder = new TextDecoder();
  private answer: { readonly value: JSONRPCResponse } | undefined;

  constructor(private readonly expected: ReplyExpectation) {
    this.size = new SizeGuard(expected.maxBytes);
    this.parser = createParser({
      onEvent: (event) => {
        this.take(parseMessages(event.data));
      },
    });
  }

  push(chunk: Buffer): { readonly value: JSONRPCResponse } | undefined {
    this.size.add(chunk);
    this.parser.feed(this.decoder.decode(chunk, { stream: true }));
    return this.answer;
  }

  end(): JSONRPCResponse {
    throw new ExchangeFailure('the response stream ended before the answer', { kind: 'lost' });
  }

  private take(messages: readonly JSONRPCMessage[]): void {
    const value = findAnswer(this.expected.id, messages);
    if (value !== undefined) this.answer ??= { value };
    for (const message of messages) if (message !== value) this.expected.onMessage?.(message);
  }
}

function findAnswer(
  id: RequestId,
  messages: readonly JSONRPCMessage[],
): JSONRPCResponse | undefined {
  return messages.filter((message) => isJSONRPCResponse(message)).find((one) => one.id === id);
}

/** The messages in a body; none when it is not JSON-RPC, which the caller then explains. */
function parseMessages(body: string): JSONRPCMessage[] {
  const parsed = parseJson(body);
  const candidates: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  return candidates.flatMap((candidate) => {
    try {
      return [parseJSONRPCMessage(candidate)];
    } catch {
      return [];
    }
  });
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function failureOf(
  status: number,
  headers: IncomingHttpHeaders,
  expected: ReplyExpectation,
  body: string,
): ExchangeFailure {
  const message = `HTTP ${status}: ${body.slice(0, MAX_EXCERPT)}`;
  if (status >= 200 && status < 300)
    return new ExchangeFailure(`no JSON-RPC answer in the reply (${message})`, {
      kind: 'malformed',
    });
  // A server of another era, or one that lost its sessions, refuses before it runs anything.
  if (status === 400 || (status === 404 && expected.inSession))
    return new ExchangeFailure(message, { kind: 'stale-session', status, body });
  const wait = retryAfterMs(headers['retry-after'], expected.now);
  const hint = wait === undefined ? {} : { retryAfterMs: wait };
  return new ExchangeFailure(message, { kind: 'refused', status, body, ...hint });
}

function mediaType(headers: IncomingHttpHeaders): string {
  return (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
