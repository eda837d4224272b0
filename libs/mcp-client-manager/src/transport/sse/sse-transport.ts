import { asError } from '@tablewise/kernel';
import type {
  JSONRPCMessage,
  JSONRPCRequest,
  JSONRPCResponse,
  Transport,
  TransportSendOptions,
} from '@modelcontextprotocol/client';
import type { Clock } from '@tablewise/kernel';
import type { Dispatcher } from 'undici';
import { CancelSource, linkedTo, underAbortSignal } from '../../resilience/cancel-signal.ts';
import type { CancelSignal } from '../../resilience/cancel-signal.ts';
import { deliver, deliverClose, deliverLoss } from '../deliver.ts';
import { encodeMessage } from '../encode-message.ts';
import { ExchangeFailure } from '../exchange-failure.ts';
import { exchange } from '../http-exchange.ts';
import { IgnoredReply } from '../ignored-reply.ts';
import { isRequest, parseMessages } from '../json-rpc.ts';
import type {
  Credentials,
  McpTransport,
  RequestHeaders,
  RequestOptions,
} from '../mcp-transport.ts';
import { OneWayMessages } from '../one-way-messages.ts';
import { PendingRequests } from '../pending-requests.ts';
import { withHeaders } from '../request-headers.ts';
import { SseReply } from './sse-reply.ts';

export interface SseTransportOptions {
  readonly url: URL;
  readonly dispatcher: Dispatcher;
  /** For the stream, so that it takes no socket from calls; `dispatcher` by default. */
  readonly streamDispatcher?: Dispatcher;
  readonly clock: Clock;
  /** Of one message. */
  readonly maxResponseBytes: number;
  readonly credentials?: Credentials;
  /** Shared by all connections to the URL; one of its own by default. */
  readonly oneWay?: OneWayMessages;
}

/** How long a server may take to acknowledge a request once it has answered it, ms. */
const MAX_TRAILING_MS = 1_000;
const POST = ['content-type', 'application/json'];

/**
 * HTTP+SSE of 2024-11-05: one stream on which everything comes, and a resource that it names to post
 * to. The stream is the session: when it breaks, all that waits on it is lost.
 */
export class SseTransport implements McpTransport {
  readonly hasPerRequestStream = false;
  onclose?: Transport['onclose'];
  onerror?: Transport['onerror'];
  onmessage?: Transport['onmessage'];
  onnotification?: McpTransport['onnotification'];
  onlost?: McpTransport['onlost'];
  listenerGuard?: McpTransport['listenerGuard'];
  private lastFailure: ExchangeFailure | undefined;
  private target: URL | undefined;
  private readonly pending = new PendingRequests();
  private readonly closing = new CancelSource();

  private readonly oneWay: OneWayMessages;

  constructor(private readonly options: SseTransportOptions) {
    this.oneWay = options.oneWay ?? new OneWayMessages(options.clock);
  }

  /** Opens the stream and waits for the resource to post to. */
  async start(): Promise<void> {
    const {
      url,
      clock,
      dispatcher,
      streamDispatcher = dispatcher,
      maxResponseBytes,
    } = this.options;
    const { closing: signal } = this;
    const headers = withHeaders(
      ['accept', 'text/event-stream'],
      await this.credentialsUnder(signal),
    );
    await new Promise<void>((resolve, reject) => {
      const reply = new SseReply(maxResponseBytes, {
        onEndpoint: (path) => {
          this.target = sameOrigin(path, url);
          resolve();
        },
        onMessage: (data) => {
          parseMessages(data).forEach(this.receiveOne);
        },
      });
      const path = url.pathname + url.search;
      const request = { origin: url.origin, path, method: 'GET', headers, body: null } as const;
      exchange({ dispatcher: streamDispatcher, clock }, request, reply, signal).catch(
        (error: unknown) => {
          reject(this.lose(error));
        },
      );
    }).catch((error: unknown) => {
      this.closing.abort(new Error('transport closed'));
      throw error;
    });
  }

  async send(message: JSONRPCMessage, options: TransportSendOptions = {}): Promise<void> {
    const { closing: signal } = this;
    const post = async (own: CancelSignal): Promise<void> =>
      this.post(encodeMessage(message), await this.headersFor(options, own), own);
    try {
      if (!isRequest(message)) await this.oneWay.send(message, post, signal);
      else {
        const headers = await this.headersFor(options, signal);
        this.receiveOne(await this.request(message, { signal, headers }));
      }
    } catch (error) {
      if (error instanceof ExchangeFailure) this.lastFailure = error;
      throw error;
    }
  }

  async request(message: JSONRPCRequest, options: RequestOptions = {}): Promise<JSONRPCResponse> {
    const signal = options.signal ?? this.closing;
    const body = encodeMessage(message);
    const { source, release } = linkedTo(signal);
    const answer = this.pending.ask(message.id, signal, () => {
      this.post(body, options.headers, source).catch((error: unknown) => {
        this.pending.reject(message.id, asError(error));
      });
    });
    return answer.finally(() => {
      release();
      this.options.clock.after(MAX_TRAILING_MS, () => {
        source.abort(new Error('answer is in'));
      });
    });
  }

  takeFailure(): ExchangeFailure | undefined {
    const failure = this.lastFailure;
    this.lastFailure = undefined;
    return failure;
  }

  fallback(): undefined {
    return undefined;
  }

  /** The stream is the session: `close()` ends both. */
  endSession(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.closing.abort(new Error('transport closed'));
    this.pending.rejectAll(new ExchangeFailure('the connection was closed', { kind: 'lost' }));
    deliverClose(this);
    return Promise.resolve();
  }

  private async post(
    body: string,
    more: RequestHeaders | undefined,
    signal: CancelSignal,
  ): Promise<void> {
    const { target } = this;
    if (target === undefined || this.closing.aborted)
      throw new ExchangeFailure('the event stream is closed', { kind: 'not-sent' });
    const path = target.pathname + target.search;
    const headers = withHeaders(POST, more);
    const request = { origin: target.origin, path, method: 'POST', headers } as const;
    const reply = new IgnoredReply((status) => status >= 200 && status < 300);
    await exchange(this.options, { ...request, body }, reply, signal);
  }

  private readonly receiveOne = (message: JSONRPCMessage): void => {
    if (this.pending.settle(message)) return;
    deliver(message, this);
  };

  private lose(error: unknown): Error {
    if (!(error instanceof ExchangeFailure)) return asError(error);
    this.lastFailure = error;
    const wasOpen = this.target !== undefined && !this.closing.aborted;
    this.pending.rejectAll(error);
    if (wasOpen) {
      this.closing.abort(error);
      deliverLoss(error, this);
    }
    return error;
  }

  async credentials(signal: AbortSignal): Promise<RequestHeaders | undefined> {
    return this.options.credentials?.(signal);
  }

  private async headersFor(
    { headers }: TransportSendOptions,
    signal: CancelSignal,
  ): Promise<RequestHeaders> {
    return { ...(await this.credentialsUnder(signal)), ...headers };
  }

  private credentialsUnder(signal: CancelSignal): Promise<RequestHeaders | undefined> {
    return underAbortSignal(signal, (own) => this.credentials(own));
  }
}

/** A server may name a resource of its own only: anything else would get our credentials. */
function sameOrigin(path: string, base: URL): URL {
  const target = URL.canParse(path, base.href) ? new URL(path, base.href) : undefined;
  if (target?.origin === base.origin) return target;
  throw new ExchangeFailure(
    `the server names ${path.slice(0, 200)} to post to, which is not its own`,
    {
      kind: 'malformed',
    },
  );
}
