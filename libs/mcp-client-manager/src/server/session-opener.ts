import type { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import type { ServerSettings } from '../options.ts';
import { Session } from '../session/session.ts';
import type { ServerNotification, Verdict } from '../session/session-options.ts';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import { HttpTransport } from '../transport/http-transport.ts';
import type { McpTransport, RequestHeaders } from '../transport/mcp-transport.ts';
import { StdioTransport } from '../transport/stdio/stdio-transport.ts';
import type { EndpointAddress } from './endpoint-address.ts';
import { PooledSession } from './pooled-session.ts';
import type { ServerResources } from './server-resources.ts';

export interface SessionListener {
  onOpened(session: PooledSession): void;
  onOpenFailed(error: unknown): void;
  onClosed(): void;
  /** The connection broke by itself. */
  onLost(session: PooledSession, reason: ExchangeFailure): void;
  onNotification(notification: ServerNotification): void;
}

export interface OpenerParts {
  readonly breaker: CircuitBreaker;
  /** Headers for what is sent outside of a call: handshake, streams, end of session. */
  readonly credentials: ((signal: AbortSignal) => Promise<RequestHeaders>) | undefined;
}

/** Opens sessions at one address, remembers the server's era, and stops while opening only fails. */
export class SessionOpener {
  private verdict: Verdict | undefined;

  constructor(
    private readonly address: EndpointAddress,
    private readonly settings: ServerSettings,
    private readonly resources: ServerResources,
    private readonly parts: OpenerParts,
    private readonly listener: SessionListener,
  ) {}

  /** What the server spoke last may be what no longer holds. */
  forgetVerdict(): void {
    this.verdict = undefined;
  }

  /** @throws ExchangeFailure, CircuitOpenError, or the reason of the signal that aborted */
  async open(signal: AbortSignal): Promise<PooledSession> {
    const { breaker } = this.parts;
    const pass = breaker.enter();
    try {
      const session = await this.connect(signal);
      breaker.succeeded(pass);
      this.listener.onOpened(session);
      return session;
    } catch (error) {
      if (signal.aborted || !(error instanceof ExchangeFailure)) breaker.abandoned(pass);
      else breaker.failed(pass);
      this.forgetVerdict();
      this.listener.onOpenFailed(error);
      throw error;
    }
  }

  private async connect(signal: AbortSignal): Promise<PooledSession> {
    const { clientInfo, connectTimeoutMs, clock } = this.resources;
    const opened: { pooled?: PooledSession } = {};
    const options = {
      clientInfo,
      connectTimeoutMs,
      notifications: { listener: this.listener.onNotification.bind(this.listener), clock },
      onClose: (reason: ExchangeFailure) => {
        if (opened.pooled !== undefined) this.listener.onLost(opened.pooled, reason);
      },
    };
    const session = await Session.open(this.transport(), options, signal, this.verdict);
    this.verdict = session.verdict;
    const rules = {
      callsPerConnection: this.settings.pool.callsPerConnection,
      isDeclaredShareable: this.settings.sessions === 'shared',
      isProcess: this.address.kind === 'stdio',
    };
    opened.pooled = new PooledSession(session, rules, () => {
      this.listener.onClosed();
    });
    return opened.pooled;
  }

  private transport(): McpTransport {
    const { address, resources } = this;
    const { clock } = resources;
    const { maxResponseBytes } = this.settings;
    const { credentials } = this.parts;
    if (address.kind === 'stdio')
      return new StdioTransport({
        ...withoutUndefined(address.stdio),
        clock,
        guard: resources.orphanGuard,
        maxResponseBytes,
      });
    return new HttpTransport({
      url: new URL(address.url),
      dispatcher: resources.dispatcher,
      streamDispatcher: resources.streamDispatcher,
      clock,
      maxResponseBytes,
      ...(address.host === undefined ? {} : { host: address.host }),
      ...(credentials === undefined ? {} : { credentials }),
    });
  }
}

function withoutUndefined<T extends object>(
  value: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
