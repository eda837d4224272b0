import type {
  JSONRPCMessage,
  JSONRPCRequest,
  JSONRPCResponse,
  Transport,
  TransportSendOptions,
} from '@modelcontextprotocol/client';
import type { Clock } from '@tablewise/kernel';
import type { Dispatcher } from 'undici';
import { CancelSource, underAbortSignal } from '../resilience/cancel-signal.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { leaveOnAbort } from '../resilience/leave-on-abort.ts';
import { ExchangeFailure } from './exchange-failure.ts';
import { exchange } from './http-exchange.ts';
import { deliver, deliverClose } from './deliver.ts';
import { encodeMessage } from './encode-message.ts';
import type { ExchangeRequest } from './exchange-request.ts';
import { IgnoredReply } from './ignored-reply.ts';
import { isRequest } from './json-rpc.ts';
import { JsonRpcReply } from './json-rpc-reply.ts';
import type {
  Credentials,
  McpTransport,
  RequestHeaders,
  RequestOptions,
  StreamEnd,
} from './mcp-transport.ts';
import { NotificationReply } from './notification-reply.ts';
import { OneWayMessages } from './one-way-messages.ts';
import type { ReplyReader } from './reply-reader.ts';
import { ServerLocation } from './server-location.ts';
import { PostHeaders, envelopeVersion, withHeaders } from './request-headers.ts';
import { resumed } from './resumption.ts';
import { SseTransport } from './sse/sse-transport.ts';

export interface HttpTransportOptions {
  readonly url: URL;
  /** Shared by all connections to the URL; one of its own by default. */
  readonly location?: ServerLocation;
  /** As `location`. */
  readonly oneWay?: OneWayMessages;
  readonly dispatcher: Dispatcher;
  /** For streams that stay open, so that they take no socket from calls; `dispatcher` by default. */
  readonly streamDispatcher?: Dispatcher;
  readonly clock: Clock;
  /** The time of day: a `Retry-After` may be a date. */
  readonly wallClock: Pick<Clock, 'now'>;
  readonly maxResponseBytes: number;
  /** What the server goes by where the URL holds its address: the Host header, and the TLS name. */
  readonly host?: string;
  /** Of the handshake, of streams and of the end of the session. */
  readonly credentials?: Credentials;
}

/**
 * Streamable HTTP over shared sockets: one POST per message, JSON or event-stream replies. Closing
 * it ends what it does by itself; a request of a caller ends with that caller's signal.
 */
export class HttpTransport implements McpTransport {
  readonly hasPerRequestStream = true;
  onclose?: Transport['onclose'];
  onerror?: Transport['onerror'];
  onmessage?: Transport['onmessage'];
  onnotification?: McpTransport['onnotification'];
  onlost?: McpTransport['onlost'];
  listenerGuard?: McpTransport['listenerGuard'];
  sessionId: string | undefined;
  private protocolVersion: string | undefined;
  private lastFailure: ExchangeFailure | undefined;
  private refusedHandshake = false;
  /** What the server makes of `initialize`. */
  private opening: Promise<unknown> = Promise.resolve();
  private readonly location: ServerLocation;
  private readonly oneWay: OneWayMessages;
  private readonly postHeaders = new PostHeaders();
  private readonly closing = new CancelSource();

  constructor(private readonly options: HttpTransportOptions) {
    this.location = options.location ?? new ServerLocation(options.url);
    this.oneWay = options.oneWay ?? new OneWayMessages(options.clock);
  }

  start(): Promise<void> {
    return Promise.resolve();
  }

  setProtocolVersion(version: string): void {
    this.protocolVersion = version;
    this.postHeaders.setSession(this.sessionId, version);
  }

  async send(message: JSONRPCMessage, options: TransportSendOptions = {}): Promise<void> {
    const signal = options.requestSignal ?? this.closing;
    try {
      if (isRequest(message)) {
        const headers = { ...(await this.credentialsUnder(signal)), ...options.headers };
        this.receiveOne(await this.request(message, { signal, headers }));
        return;
      }
      const post = (own: CancelSignal): Promise<void> => this.notify(message, options.headers, own);
      await this.oneWay.send(message, post, signal);
    } catch (error) {
      if (error instanceof ExchangeFailure) this.lastFailure = error;
      throw error;
    }
  }

  takeFailure(): ExchangeFailure | undefined {
    const failure = this.lastFailure;
    this.lastFailure = undefined;
    return failure;
  }

  /** A server that knows nothing of `initialize` by POST may be one of 2024-11-05, over HTTP+SSE. */
  fallback(): McpTransport | undefined {
    return this.refusedHandshake ? new SseTransport(this.options) : undefined;
  }

  async request(message: JSONRPCRequest, options: RequestOptions = {}): Promise<JSONRPCResponse> {
    if (message.method === 'subscriptions/listen') return this.subscribe(message, options);
    const body = encodeMessage(message);
    const reply = this.replyTo(message);
    const headers = withHeaders(this.postHeaders.of(message), options.headers);
    const signal = options.signal ?? this.closing;
    if (message.method === 'initialize') return this.initialize(headers, body, reply, signal);
    const answer = this.exchange('POST', headers, body, reply, signal);
    // In the 2026 era a broken stream loses its request: there is nothing to resume.
    if (envelopeVersion(message) !== undefined) return answer;
    return answer.catch((error: unknown) => this.resume(error, message, reply, options));
  }

  /**
   * Ends the server's session, if there is one: an answer to `initialize` that is still to come may
   * open one. A server that does not offer it says 405.
   */
  async endSession(signal: AbortSignal): Promise<void> {
    await leaveOnAbort(this.opening, signal);
    const { sessionId } = this;
    if (sessionId === undefined) return;
    const headers = withHeaders(this.sessionHeaders(), await this.credentials(signal));
    this.sessionId = undefined;
    await this.exchange('DELETE', headers, null, new IgnoredReply(anyStatus), signal);
  }

  async receive(signal: AbortSignal): Promise<StreamEnd> {
    const accept = ['accept', 'text/event-stream', ...this.sessionHeaders()];
    const headers = withHeaders(accept, await this.credentials(signal));
    const { maxResponseBytes, clock, streamDispatcher = this.options.dispatcher } = this.options;
    const reply = new NotificationReply(maxResponseBytes, (message) => {
      this.receiveOne(message);
    });
    return exchange(
      { dispatcher: streamDispatcher, clock },
      this.target('GET', headers, null),
      reply,
      signal,
    );
  }

  close(): Promise<void> {
    this.closing.abort(new Error('transport closed'));
    deliverClose(this);
    return Promise.resolve();
  }

  /** The stream of the 2026 era: a request that is answered when it is over. */
  private async subscribe(
    message: JSONRPCRequest,
    { signal = this.closing }: RequestOptions,
  ): Promise<JSONRPCResponse> {
    const { clock, dispatcher, streamDispatcher = dispatcher } = this.options;
    const credentials = await this.credentialsUnder(this.closing);
    const headers = withHeaders(this.postHeaders.of(message), credentials);
    const request = this.target('POST', headers, encodeMessage(message));
    return exchange(
      { dispatcher: streamDispatcher, clock },
      request,
      this.replyTo(message),
      signal,
    );
  }

  private replyTo(message: JSONRPCRequest): JsonRpcReply {
    return new JsonRpcReply({
      id: message.id,
      maxBytes: this.options.maxResponseBytes,
      // Asked now: by the time the reply comes, another call may have ended the session.
      inSession: this.sessionId !== undefined && message.method !== 'initialize',
      wallClock: this.options.wallClock,
      onMessage: this.receiveOne,
    });
  }

  private readonly receiveOne = (message: JSONRPCMessage): void => {
    deliver(message, this);
  };

  /** Goes on when whoever asked has left: only its answer says which session there is to end. */
  private initialize(
    headers: string[],
    body: string,
    reply: JsonRpcReply,
    signal: CancelSignal,
  ): Promise<JSONRPCResponse> {
    const answer = this.exchange('POST', headers, body, reply, this.closing);
    const opened = this.opened(answer, reply);
    this.opening = opened.catch(() => undefined);
    return leaveOnAbort(opened, signal);
  }

  private async opened(
    answer: Promise<JSONRPCResponse>,
    reply: JsonRpcReply,
  ): Promise<JSONRPCResponse> {
    try {
      const opened = await answer;
      this.sessionId = reply.header('mcp-session-id');
      this.postHeaders.setSession(this.sessionId, this.protocolVersion);
      return opened;
    } catch (error) {
      this.refusedHandshake = isOfAnOlderServer(error);
      throw error;
    }
  }

  private resume(
    error: unknown,
    message: JSONRPCRequest,
    broken: JsonRpcReply,
    options: RequestOptions,
  ): Promise<JSONRPCResponse> {
    const signal = options.signal ?? this.closing;
    return resumed(error, broken, {
      clock: this.options.clock,
      signal,
      ask: (lastEventId) => {
        const reply = this.replyTo(message);
        const resumption = ['accept', 'text/event-stream', 'last-event-id', lastEventId];
        const headers = withHeaders(resumption.concat(this.sessionHeaders()), options.headers);
        return { reply, answer: this.exchange('GET', headers, null, reply, signal) };
      },
    });
  }

  private async notify(
    message: JSONRPCMessage,
    more: RequestHeaders | undefined,
    signal: CancelSignal,
  ): Promise<void> {
    const credentials = await this.credentialsUnder(signal);
    const all = withHeaders(this.postHeaders.of(message), { ...credentials, ...more });
    const reply = new IgnoredReply(isSuccess);
    await this.exchange('POST', all, encodeMessage(message), reply, signal);
  }

  private sessionHeaders(): string[] {
    const { sessionId, protocolVersion } = this;
    return [
      ...(sessionId === undefined ? [] : ['mcp-session-id', sessionId]),
      ...(protocolVersion === undefined ? [] : ['mcp-protocol-version', protocolVersion]),
    ];
  }

  private exchange<T>(
    method: ExchangeRequest['method'],
    headers: string[],
    body: string | null,
    reply: ReplyReader<T>,
    signal: CancelSignal,
  ): Promise<T> {
    return exchange(this.options, this.target(method, headers, body), reply, signal);
  }

  private target(
    method: ExchangeRequest['method'],
    headers: string[],
    body: string | null,
  ): ExchangeRequest {
    const { origin, path, moveTo: onMoved } = this.location;
    return { origin, path, method, headers, body, host: this.options.host, onMoved };
  }

  async credentials(signal: AbortSignal): Promise<RequestHeaders | undefined> {
    return this.options.credentials?.(signal);
  }

  private credentialsUnder(signal: CancelSignal): Promise<RequestHeaders | undefined> {
    return underAbortSignal(signal, (own) => this.credentials(own));
  }
}

const anyStatus = (): boolean => true;

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/** What a server before Streamable HTTP says to it (2025-11-25, Transports, "Backwards Compatibility"). */
const KNOWS_NO_POST: readonly number[] = [400, 404, 405];

function isOfAnOlderServer(error: unknown): boolean {
  if (!(error instanceof ExchangeFailure) || error.failure.kind !== 'refused') return false;
  return KNOWS_NO_POST.includes(error.failure.status);
}
