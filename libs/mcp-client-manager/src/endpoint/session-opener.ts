import { ConnectionCloser } from '../pool/connection-closer.ts';
import type { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import type { ServerSettings } from '../options/manager-options.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { Session } from '../session/session.ts';
import type { ServerNotification, Verdict } from '../session/session-options.ts';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import { HttpTransport } from '../transport/http-transport.ts';
import { OneWayMessages } from '../transport/one-way-messages.ts';
import { ServerLocation } from '../transport/server-location.ts';
import type { Credentials, McpTransport, RequestHeaders } from '../transport/mcp-transport.ts';
import { StdioTransport } from '../transport/stdio/stdio-transport.ts';
import type { EndpointAddress } from './endpoint-address.ts';
import { classify } from '../call/classify.ts';
import { PooledSession } from './pooled-session.ts';
import { despiteRefusal, userCredentials } from './session-credentials.ts';
import type { SessionCredentials } from './session-credentials.ts';
import type { ServerResources } from '../fleet/server-resources.ts';

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
  /** Our own, if we have any. */
  readonly credentials: SessionCredentials | undefined;
  /** There are none of our own to be had. */
  readonly isForUsersOnly: boolean;
  readonly listener: SessionListener;
}

/** Opens sessions at one address, remembers the server's era, and stops while opening only fails. */
export class SessionOpener {
  private verdict: Verdict | undefined;
  private readonly location: ServerLocation | undefined;
  private readonly oneWay: OneWayMessages;
  /** Of what was half open when opening failed. */
  private readonly closer: ConnectionCloser;

  constructor(
    private readonly address: EndpointAddress,
    private readonly settings: ServerSettings,
    private readonly resources: ServerResources,
    private readonly parts: OpenerParts,
  ) {
    const { clock, logger } = resources;
    this.oneWay = new OneWayMessages(clock);
    this.closer = new ConnectionCloser({ name: settings.name, clock, logger });
    if (address.kind === 'http') this.location = new ServerLocation(new URL(address.url));
  }

  /** What the server spoke last, and where it moved to, may be what no longer holds. */
  forgetVerdict(): void {
    this.verdict = undefined;
    this.location?.forgetMove();
  }

  /**
   * `ofUser` are the credentials of the user whose calls are to go over it, if they have any.
   * @throws ExchangeFailure, CircuitOpenError, or the reason of the signal that aborted
   */
  async open(signal: AbortSignal, ofUser?: RequestHeaders): Promise<PooledSession> {
    const { breaker } = this.parts;
    const pass = breaker.enter();
    try {
      const session = await this.connectAs(signal, this.isOurs(ofUser) ? undefined : ofUser);
      breaker.succeeded(pass);
      this.parts.listener.onOpened(session);
      return session;
    } catch (error) {
      const means = classify(error);
      if (signal.aborted || !(error instanceof ExchangeFailure)) breaker.abandoned(pass);
      // It is there, and may well accept the next one who comes.
      else if (means.mend === 'token' || isForbidden(error)) breaker.succeeded(pass);
      else breaker.failed(pass);
      this.forgetVerdict();
      this.parts.listener.onOpenFailed(error);
      throw asNotSent(error);
    }
  }

  /** Resolves when nothing is half open any more. */
  closed(): Promise<void> {
    return this.closer.done();
  }

  /** Asks whether anything is there that answers, without a session: a refusal is an answer. */
  async ping(signal: CancelSignal): Promise<void> {
    try {
      await this.transport().request({ jsonrpc: '2.0', id: 1, method: 'ping' }, { signal });
    } catch (error) {
      if (!classify(error).answered) throw error;
    }
  }

  /** What is shared is opened in our own name where we have one. */
  private isOurs(ofUser: RequestHeaders | undefined): boolean {
    if (ofUser === undefined) return true;
    const isShared = this.verdict?.kind === 'modern' || this.settings.sessions === 'shared';
    return isShared && !this.parts.isForUsersOnly;
  }

  private connectAs(
    signal: AbortSignal,
    ofUser: RequestHeaders | undefined,
  ): Promise<PooledSession> {
    // A stream of notifications would go on by the token of a user who may have left long ago.
    if (ofUser !== undefined) return this.connect(signal, userCredentials(ofUser), false);
    const { credentials } = this.parts;
    return despiteRefusal(credentials, () => this.connect(signal, credentials, true));
  }

  private async connect(
    signal: AbortSignal,
    credentials: SessionCredentials | undefined,
    isNotified: boolean,
  ): Promise<PooledSession> {
    const { clientInfo, connectTimeoutMs, clock, guard } = this.resources;
    const opened: { pooled?: PooledSession } = {};
    const notifications = {
      listener: this.parts.listener.onNotification.bind(this.parts.listener),
      clock,
    };
    const options = {
      clientInfo,
      connectTimeoutMs,
      guard,
      clock,
      closer: this.closer,
      ...(isNotified ? { notifications } : {}),
      onClose: (reason: ExchangeFailure) => {
        if (opened.pooled !== undefined) this.parts.listener.onLost(opened.pooled, reason);
      },
    };
    const transport = this.transport(credentials?.headers);
    const session = await Session.open(transport, options, signal, this.verdict);
    this.verdict = session.verdict;
    const rules = {
      callsPerConnection: this.settings.pool.callsPerConnection,
      isDeclaredShareable: this.settings.sessions === 'shared',
      isProcess: this.address.kind === 'stdio',
    };
    const onClosed = (): void => {
      this.parts.listener.onClosed();
    };
    opened.pooled = new PooledSession(session, rules, { credentials, onClosed });
    return opened.pooled;
  }

  private transport(credentials?: Credentials): McpTransport {
    const { address, resources } = this;
    const { clock, wallClock } = resources;
    const { maxResponseBytes } = this.settings;
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
      wallClock,
      maxResponseBytes,
      oneWay: this.oneWay,
      ...(this.location === undefined ? {} : { location: this.location }),
      ...(address.host === undefined ? {} : { host: address.host }),
      ...(credentials === undefined ? {} : { credentials }),
    });
  }
}

function isForbidden({ failure }: ExchangeFailure): boolean {
  return failure.kind === 'refused' && failure.status === 403;
}

/** A handshake that got no answer: of the call that it was for, nothing was sent. */
function asNotSent(error: unknown): unknown {
  if (!(error instanceof ExchangeFailure) || error.failure.kind !== 'lost') return error;
  return new ExchangeFailure(error.message, { ...error.failure, kind: 'not-sent' }, error);
}

function withoutUndefined<T extends object>(
  value: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
