import type { Implementation, PriorDiscovery } from '@modelcontextprotocol/client';
import type { Clock } from '@tablewise/kernel';
import type { ConnectionCloser } from '../pool/connection-closer.ts';
import type { Guard } from '../resilience/guard.ts';
import type { ExchangeFailure } from '../transport/exchange-failure.ts';
import type { RequestHeaders } from '../transport/mcp-transport.ts';
import type { ProgressListener } from './progress.ts';
import type { ToolDescription } from './tool-description.ts';

/** What is known of a server's era and abilities from an earlier session. */
export type Verdict = PriorDiscovery;

export type ClientInfo = Implementation;

/** What a server says unasked, such as `notifications/tools/list_changed`. */
export interface ServerNotification {
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface SessionOptions {
  readonly clientInfo: ClientInfo;
  /** Of the whole handshake, whatever it takes. */
  readonly connectTimeoutMs: number;
  /** Of the time to connect; the system's by default. */
  readonly clock?: Clock;
  /** Closes what is half open when opening fails, and knows what still is; one of its own by default. */
  readonly closer?: ConnectionCloser;
  /** Runs all listeners; what they throw is dropped by default. */
  readonly guard?: Guard;
  /** Asks the server for notifications, on a stream of their own where the transport needs one. */
  readonly notifications?: {
    readonly listener: (notification: ServerNotification) => void;
    readonly clock: Clock;
  };
  /** The connection broke by itself, with the tail of stderr where there is one. Called once. */
  readonly onClose?: (reason: ExchangeFailure) => void;
}

/** `modern` is the stateless protocol of 2026-07-28, `legacy` anything before it. */
export type Era = 'modern' | 'legacy';

export interface RequestContext {
  /** Of this request only, such as `authorization`. */
  readonly headers?: RequestHeaders;
}

export interface CallOptions extends RequestContext {
  /** The tool as listed: in the 2026 era some of its parameters travel as headers too. */
  readonly description?: ToolDescription | undefined;
  readonly onProgress?: ProgressListener;
  /** More for `_meta`, such as `traceparent`. */
  readonly meta?: Readonly<Record<string, unknown>>;
}
