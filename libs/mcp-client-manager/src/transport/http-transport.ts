import {
  SdkErrorCode,
  SdkHttpError,
  isInitializeRequest,
  isJSONRPCRequest,
} from '@modelcontextprotocol/client';
import type {
  JSONRPCMessage,
  JSONRPCRequest,
  JSONRPCResponse,
  Transport,
  TransportSendOptions,
} from '@modelcontextprotocol/client';
import type { Clock } from '@tablewise/kernel';
import type { Dispatcher } from 'undici';
import { ExchangeFailure } from './exchange-failure.ts';
import { exchange } from './http-exchange.ts';
import { jsonRpcReader } from './json-rpc-reply.ts';
import { BodyReader } from './reply-reader.ts';
import { requestHeaders } from './request-headers.ts';

export interface HttpTransportOptions {
  readonly url: URL;
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  readonly maxResponseBytes: number;
}

/**
 * Streamable HTTP over shared sockets: one POST per message, JSON or event-stream replies. The SDK's
 * client negotiates and lists through `send`; tool calls go through `request` and skip its cost.
 */
export class HttpTransport implements Transport {
  readonly hasPerRequestStream = true;
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;
  sessionId: string | undefined;
  private lastFailure: ExchangeFailure | undefined;
  private protocolVersion: string | undefined;
  private readonly closing = new AbortController();

  constructor(private readonly options: HttpTransportOptions) {}

  start(): Promise<void> {
    return Promise.resolve();
  }

  setProtocolVersion(version: string): void {
    this.protocolVersion = version;
  }

  async send(message: JSONRPCMessage, options?: TransportSendOptions): Promise<void> {
    try {
      if (isJSONRPCRequest(message))
        this.onmessage?.(await this.request(message, options?.requestSignal));
      else await this.notify(message, options?.requestSignal);
    } catch (error) {
      throw this.inTermsOfTheSdk(error);
    }
  }

  /** The SDK wraps what `send` throws: whoever asked through it finds the cause here, once. */
  takeFailure(): ExchangeFailure | undefined {
    const failure = this.lastFailure;
    this.lastFailure = undefined;
    return failure;
  }

  /** @throws ExchangeFailure, or the reason of the signal that aborted */
  request(message: JSONRPCRequest, signal?: AbortSignal): Promise<JSONRPCResponse> {
    const opensSession = isInitializeRequest(message);
    // Asked now: by the time the reply comes, another call may have ended the session.
    const inSession = this.sessionId !== undefined && !opensSession;
    return this.post(message, signal, (status, headers) => {
      if (opensSession && status === 200) this.sessionId = headers['mcp-session-id']?.toString();
      return jsonRpcReader(
        {
          id: message.id,
          maxBytes: this.options.maxResponseBytes,
          inSession,
          now: this.options.clock.now(),
          onMessage: (early) => this.onmessage?.(early),
        },
        status,
        headers,
      );
    });
  }

  /** Ends the server's session, if there is one. A server that does not offer it says 405. */
  async endSession(signal: AbortSignal): Promise<void> {
    if (this.sessionId === undefined) return;
    const { url, dispatcher } = this.options;
    const headers = { 'mcp-session-id': this.sessionId };
    this.sessionId = undefined;
    await exchange(dispatcher, { url, method: 'DELETE', headers }, () => ignoreBody(), signal);
  }

  close(): Promise<void> {
    this.closing.abort(new Error('transport closed'));
    this.onclose?.();
    return Promise.resolve();
  }

  private notify(message: JSONRPCMessage, signal?: AbortSignal): Promise<void> {
    return this.post(message, signal, (status) => {
      if (status < 200 || status >= 300)
        throw new ExchangeFailure(`HTTP ${status}`, { kind: 'refused', status, body: '' });
      return ignoreBody();
    });
  }

  private post<T>(
    message: JSONRPCMessage,
    signal: AbortSignal | undefined,
    read: Parameters<typeof exchange<T>>[2],
  ): Promise<T> {
    const { url, dispatcher } = this.options;
    const session = {
      sessionId: isInitializeRequest(message) ? undefined : this.sessionId,
      protocolVersion: this.protocolVersion,
    };
    const headers = requestHeaders(message, session);
    const body = JSON.stringify(message);
    const request = { url, method: 'POST', headers, body } as const;
    return exchange(dispatcher, request, read, signal ?? this.closing.signal);
  }

  /** Negotiation decides by HTTP status, which it reads from the SDK's own error class only. */
  private inTermsOfTheSdk(error: unknown): unknown {
    if (!(error instanceof ExchangeFailure)) return error;
    this.lastFailure = error;
    const { failure } = error;
    if (failure.kind !== 'refused' && failure.kind !== 'stale-session') return error;
    return new SdkHttpError(
      SdkErrorCode.ClientHttpNotImplemented,
      error.message,
      { status: failure.status, text: failure.body },
      { cause: error },
    );
  }
}

const MAX_IGNORED_BYTES = 64 * 1024;

function ignoreBody(): BodyReader<void> {
  return new BodyReader(MAX_IGNORED_BYTES, () => undefined);
}
