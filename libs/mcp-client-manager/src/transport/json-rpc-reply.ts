import type { IncomingHttpHeaders } from 'node:http';
import type {
  JSONRPCErrorResponse,
  JSONRPCMessage,
  JSONRPCResponse,
  RequestId,
} from '@modelcontextprotocol/client';
import type { Clock } from '@tablewise/kernel';
import { EventStream, isEventStream } from './event-stream.ts';
import { ExchangeFailure, excerpt } from './exchange-failure.ts';
import {
  isAnswer,
  isErrorAnswer,
  isRecord,
  isRpcError,
  isSameId,
  parseJson,
  parseMessages,
} from './json-rpc.ts';
import { BodyCollector, refuseCoding } from './reply-reader.ts';
import type { ReplyReader } from './reply-reader.ts';
import { retryAfterMs } from './retry-after.ts';
import { refusalOf, rpcFailure } from './rpc-refusal.ts';
import { isStale } from './stale-evidence.ts';

/** Characters of a peer's reply that a message of ours may quote. */
const MAX_EXCERPT = 200;

export interface ReplyExpectation {
  readonly id: RequestId;
  readonly maxBytes: number;
  /** Whether a session was named in the request: a 404 then means that it expired. */
  readonly inSession: boolean;
  /** The time of day: a `Retry-After` may be a date. */
  readonly wallClock: Pick<Clock, 'now'>;
  /** Messages that come before the answer: progress, logs. */
  readonly onMessage: (message: JSONRPCMessage) => void;
}

/**
 * The reply to a JSON-RPC request, as JSON or as an event stream. A body whose id matches is the
 * answer, whatever the HTTP status; a reply without one is a failure.
 */
export class JsonRpcReply implements ReplyReader<JSONRPCResponse> {
  /** What to resume from when this stream ends early; `undefined` where it cannot be resumed. */
  stream: EventStream | undefined;
  private body: BodyCollector | undefined;
  private status = 0;
  private headers: IncomingHttpHeaders = NO_HEADERS;
  private answer: { readonly value: JSONRPCResponse } | undefined;

  constructor(private readonly expected: ReplyExpectation) {}

  start(status: number, headers: IncomingHttpHeaders): undefined {
    this.status = status;
    this.headers = headers;
    const { maxBytes } = this.expected;
    const isSuccess = status >= 200 && status < 300;
    if (isSuccess) refuseCoding(headers);
    if (status === 200 && isEventStream(headers))
      this.stream = new EventStream(maxBytes, ({ data }) => {
        this.take(data);
      });
    else this.body = new BodyCollector(maxBytes);
  }

  push(chunk: Buffer): { readonly value: JSONRPCResponse } | undefined {
    if (this.stream === undefined) this.body?.add(chunk);
    else this.stream.push(chunk);
    return this.answer;
  }

  end(): JSONRPCResponse {
    if (this.stream !== undefined)
      throw new ExchangeFailure('the response stream ended before the answer', { kind: 'lost' });
    const text = this.body?.text() ?? '';
    const parsed = parseJson(text);
    const candidates: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
    const answer = candidates.find((one) => this.isExpected(one));
    if (isAnswer(answer)) return this.accepted(answer, text);
    throw this.failure(text, parsed);
  }

  /** A field of the reply's headers. */
  header(name: string): string | undefined {
    return this.headers[name]?.toString();
  }

  private take(data: string): void {
    for (const message of parseMessages(data)) {
      if (isAnswer(message) && this.isExpected(message))
        this.answer ??= { value: this.accepted(message, data) };
      else this.expected.onMessage(message);
    }
  }

  private isExpected(one: unknown): boolean {
    return isAnswer(one) && isSameId(one.id, this.expected.id);
  }

  /** Some servers refuse a session or a version with the request's own id. */
  private accepted(answer: JSONRPCResponse, body: string): JSONRPCResponse {
    if (isErrorAnswer(answer) && this.isStale(answer.error, true)) throw this.stale(body);
    return answer;
  }

  private isStale(error: JSONRPCErrorResponse['error'] | undefined, isAnswered: boolean): boolean {
    const { status, expected } = this;
    return isStale({ status, inSession: expected.inSession, error, isAnswer: isAnswered });
  }

  private stale(body: string): ExchangeFailure {
    const { status } = this;
    return new ExchangeFailure(messageOf(status, body), { kind: 'stale-session', status, body });
  }

  private failure(body: string, parsed: unknown): ExchangeFailure {
    const { status, headers } = this;
    const message = messageOf(status, body);
    const error = errorIn(parsed);
    if (this.isStale(error, false)) return this.stale(body);
    if (status >= 200 && status < 300)
      return new ExchangeFailure(`no JSON-RPC answer in the reply (${message})`, {
        kind: 'malformed',
      });
    if (status === 400 && error !== undefined && refusalOf(error.code) !== undefined)
      return rpcFailure(error, message);
    const wait = retryAfterMs(headers['retry-after'], this.expected.wallClock.now());
    const challenge = headers['www-authenticate'];
    return new ExchangeFailure(message, {
      kind: 'refused',
      status,
      body: excerpt(body),
      ...(wait === undefined ? {} : { retryAfterMs: wait }),
      ...(challenge === undefined ? {} : { challenge }),
    });
  }
}

function messageOf(status: number, body: string): string {
  return `HTTP ${status}: ${body.slice(0, MAX_EXCERPT)}`;
}

const NO_HEADERS: IncomingHttpHeaders = {};

function errorIn(parsed: unknown): JSONRPCErrorResponse['error'] | undefined {
  return isRecord(parsed) && isRpcError(parsed['error']) ? parsed['error'] : undefined;
}
