import type {
  JSONRPCNotification,
  JSONRPCRequest,
  JSONRPCResponse,
  Transport,
} from '@modelcontextprotocol/client';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import type { Guard } from '../resilience/guard.ts';
import type { ExchangeFailure } from './exchange-failure.ts';
import type { ProcessUsage } from './stdio/process-usage.ts';

/** HTTP header fields, names in lower case. */
export type RequestHeaders = Readonly<Record<string, string>>;

/** Headers for what is sent outside of a call. Asked for each time: a token is never frozen. */
export type Credentials = (signal: AbortSignal) => Promise<RequestHeaders>;

export interface RequestOptions {
  /** Ends the request and frees what it holds. */
  readonly signal?: CancelSignal;
  /** Of this request only, such as `authorization`; ignored where there are no headers. */
  readonly headers?: RequestHeaders;
}

/** Why a stream of notifications is over. */
export type StreamEnd =
  | { readonly kind: 'not-offered' }
  /** `retryMs` when the server said how long to stay away. */
  | { readonly kind: 'ended'; readonly retryMs?: number };

/**
 * What a session needs of a channel to a server, whatever it runs over. The SDK's client negotiates
 * through the `Transport` half; everything after that goes through `request`.
 */
export interface McpTransport extends Transport {
  /** Aborting a request over HTTP closes its stream, which the 2026 era takes as cancellation. */
  readonly hasPerRequestStream: boolean;
  /** Every notification of the server, before the SDK sees it. */
  onnotification?: ((notification: JSONRPCNotification) => void) | undefined;
  /** The channel broke by itself, after it had been started. Never called because of `close()`. */
  onlost?: ((reason: ExchangeFailure) => void) | undefined;

  /** Runs the listeners, none of which can harm the channel; one that tells nobody by default. */
  listenerGuard?: Guard | undefined;

  /** @throws ExchangeFailure, ArgumentsNotJsonError, or the reason of the signal that aborted */
  request(message: JSONRPCRequest, options?: RequestOptions): Promise<JSONRPCResponse>;
  /** Headers for what is sent outside of a call, where there are any. */
  credentials?(signal: AbortSignal): Promise<RequestHeaders | undefined>;
  /** The SDK wraps what `send` throws: whoever asked through it finds the cause here, once. */
  takeFailure(): ExchangeFailure | undefined;
  /** The last that the server's process said beside the protocol, where it is a child of ours. */
  readonly stderr?: string | undefined;
  /** What the server's process uses, where it is a child of ours and the system tells. */
  usage?(): ProcessUsage | undefined;
  /** After a failed handshake: the transport that the server's definite answer calls for. */
  fallback(): McpTransport | undefined;
  /** Takes leave of the server as far as the signal allows; `close()` still has to follow. */
  endSession(signal: AbortSignal): Promise<void>;
  /**
   * One stream of what a 2025-era server says unasked, until it ends. Missing where notifications
   * come by themselves.
   */
  receive?(signal: AbortSignal): Promise<StreamEnd>;
}
