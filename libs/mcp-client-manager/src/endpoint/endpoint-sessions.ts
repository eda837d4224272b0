import type { EndpointTokens } from '../auth/token-sources.ts';
import type { RunningAttempt } from '../call/call.ts';
import { classify } from '../call/classify.ts';
import type { Classification } from '../call/classify.ts';
import type { ServerResources } from '../fleet/server-resources.ts';
import type { ToolPins } from '../fleet/tool-pins.ts';
import type { ServerSettings } from '../options/manager-options.ts';
import type { ConnectionPool } from '../pool/connection-pool.ts';
import type { Lease } from '../pool/lease.ts';
import type { LeaseRequest } from '../pool/pool-settings.ts';
import { answerWithin } from '../resilience/answer-within.ts';
import { NEVER_CANCELLED } from '../resilience/cancel-signal.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import type { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import type { ToolDescription } from '../session/tool-description.ts';
import type { ToolList } from '../session/tool-list.ts';
import { beforeCall } from './before-call.ts';
import { leaseRequestOf } from './call-options.ts';
import { createPool, poolSizes } from './create-pool.ts';
import type { EndpointAddress } from './endpoint-address.ts';
import type { EndpointReporter } from './endpoint-reporter.ts';
import type { PooledSession } from './pooled-session.ts';
import { bearer, ownCredentials } from './session-credentials.ts';
import { SessionOpener } from './session-opener.ts';
import { ToolLists } from './tool-lists.ts';

/** Somebody's idle connection or one beside the pool, on nobody's behalf. */
const CHECK: LeaseRequest = { key: '', isCheck: true };

export interface EndpointSessionsParts {
  readonly name: string;
  readonly reporter: EndpointReporter;
  /** Of connecting. */
  readonly breaker: CircuitBreaker;
  readonly tokens: EndpointTokens | undefined;
  /** Of all endpoints of the server. */
  readonly pins: ToolPins | undefined;
  readonly onConnected: (durationMs: number) => void;
}

/** The connections of one endpoint, by which tokens they go, and the tools that are offered over them. */
export class EndpointSessions {
  readonly tools: ToolLists;
  readonly pool: ConnectionPool<PooledSession>;
  private readonly opener: SessionOpener;

  constructor(
    address: EndpointAddress,
    private readonly settings: ServerSettings,
    private readonly resources: ServerResources,
    private readonly parts: EndpointSessionsParts,
  ) {
    const { clock } = resources;
    const { name, reporter, breaker, tokens, pins } = parts;
    this.tools = new ToolLists({
      server: settings.name,
      ttlMs: settings.toolListTtlMs,
      timeoutMs: resources.connectTimeoutMs,
      allowed: settings.tools,
      pins: pins && {
        endpoint: name,
        tools: pins,
        onChanged: (changes) => {
          reporter.toolsChanged(changes);
        },
      },
      clock,
    });
    const credentials = tokens && ownCredentials(tokens.source);
    this.opener = new SessionOpener(address, settings, resources, {
      breaker,
      credentials,
      isForUsersOnly: tokens?.isForUsersOnly === true,
      listener: {
        onOpened: ({ session }) => {
          reporter.connected(session.era);
        },
        onOpenFailed: (error) => {
          reporter.creationFailed(error);
        },
        onClosed: () => {
          reporter.disconnected();
        },
        onLost: (session, reason) => {
          reporter.lost(reason);
          this.pool.invalidate(session);
        },
        onNotification: (notification) => {
          if (notification.method === 'notifications/tools/list_changed') this.tools.forget();
          reporter.notified(notification);
        },
      },
    });
    const open = async (signal: AbortSignal, request: LeaseRequest): Promise<PooledSession> => {
      const startedAt = clock.now();
      const session = await this.opener.open(signal, request.credentials);
      parts.onConnected(clock.now() - startedAt);
      return session;
    };
    this.pool = createPool(settings, resources, {
      name: `${settings.name} at ${name}`,
      reporter,
      open,
    });
  }

  get wantsTokens(): boolean {
    return this.parts.tokens !== undefined;
  }

  /** A connection for the attempt, at once where one is free. Throws as `ConnectionPool.acquire`. */
  tryAcquire(attempt: RunningAttempt): Lease<PooledSession> | undefined {
    return this.pool.tryAcquire(leaseRequestOf(attempt));
  }

  acquire(attempt: RunningAttempt, signal: CancelSignal): Promise<Lease<PooledSession>> {
    const acquired = this.pool.acquire(leaseRequestOf(attempt), signal, attempt);
    return acquired.catch((error: unknown) => {
      throw beforeCall(error, 'connecting');
    });
  }

  /** Lends a connection to find out something, on nobody's behalf. */
  async withConnection<T>(
    signal: CancelSignal,
    use: (connection: PooledSession) => Promise<T>,
  ): Promise<T> {
    const lease = await this.pool.acquire(CHECK, signal);
    try {
      const answer = await use(lease.connection);
      lease.release('answered');
      return answer;
    } catch (error) {
      lease.release(classify(error).connection === 'closed' ? 'broken' : 'failed');
      throw error;
    }
  }

  /**
   * Asks over a connection whether the server still answers, as long as a check may take, and as
   * connecting may where there is none. That it has lost the session is an answer, too: another takes
   * its place.
   */
  async probe(signal: CancelSignal): Promise<void> {
    if (await this.findsSession(signal)) return;
    this.opener.forgetVerdict();
    // Others may have been lost with it: one of them more or less proves nothing else.
    await this.findsSession(signal);
  }

  /** Asks whether anything is there that answers, without a session. Throws where nothing is. */
  ping(signal: CancelSignal): Promise<void> {
    return this.opener.ping(signal);
  }

  /** Opens `minSize` connections and lists the tools ahead of the first call. */
  async warmUp(): Promise<void> {
    await this.pool.start();
    if (this.parts.tokens?.isForUsersOnly === true) return;
    const list = (signal: AbortSignal): Promise<ToolList> =>
      this.withConnection(signal, async (connection) =>
        this.readList(connection, signal, await connection.ownContext(signal)),
      );
    await this.tools.refresh('', list, NEVER_CANCELLED);
  }

  /** The token that the attempt goes by. Throws as `TokenSource.token` does. */
  async getToken(attempt: RunningAttempt, signal: CancelSignal): Promise<void> {
    attempt.token = await this.parts.tokens?.source.token(attempt.call.context, signal);
  }

  /** Without asking, as nearly always. */
  listed({ call, token }: RunningAttempt): ToolDescription | undefined {
    return this.tools.peek(token?.identity ?? '', call.request.tool);
  }

  /** Throws as `ToolLists.find` does. */
  describe(
    { call, token }: RunningAttempt,
    connection: PooledSession,
    signal: CancelSignal,
  ): Promise<ToolDescription> {
    const context = token === undefined ? undefined : { headers: bearer(token) };
    const list = (own: AbortSignal): Promise<ToolList> => this.readList(connection, own, context);
    const found = this.tools.find(token?.identity ?? '', call.request.tool, list, signal);
    return found.catch((error: unknown) => {
      throw beforeCall(error, 'listing');
    });
  }

  /** Does away with what stood in the way of a failed attempt; true if the next one may do better. */
  mend({ token }: RunningAttempt, means: Classification): boolean {
    const { mend, forgetsVerdict, lacks } = means;
    if (forgetsVerdict) this.opener.forgetVerdict();
    if (mend === 'tools') this.tools.forget();
    if (mend !== 'token' && mend !== 'scope') return mend !== undefined;
    if (token === undefined) return false;
    return this.parts.tokens?.source.invalidate(token.value, lacks) === true;
  }

  resize(minSize: number, maxSize: number): void {
    const { pool, stdio } = this.settings;
    const sizes = poolSizes({ ...pool, minSize, maxSize }, stdio);
    this.pool.resize(sizes.minSize, sizes.maxSize);
  }

  /** Lets calls end as long as the signal allows, then closes all connections. */
  async close(reason: Error, drain: AbortSignal): Promise<void> {
    await this.tools.close(reason);
    await this.pool.close(drain);
    await this.opener.closed();
  }

  /** False where the server has lost it, which takes it out of the pool. */
  private async findsSession(signal: CancelSignal): Promise<boolean> {
    const { clock, connectTimeoutMs } = this.resources;
    const { timeoutMs } = this.settings.health;
    const ask = (connection: PooledSession, inner: CancelSignal): Promise<void> =>
      answerWithin(timeoutMs, clock, (own) => connection.probe(own), inner);
    const mustConnect = this.pool.stats().open === 0;
    try {
      await answerWithin(
        mustConnect ? connectTimeoutMs + timeoutMs : timeoutMs,
        clock,
        (inner) => this.withConnection(inner, (connection) => ask(connection, inner)),
        signal,
      );
      return true;
    } catch (error) {
      if (classify(error).mend === 'session') return false;
      throw error;
    }
  }

  private async readList(
    { session }: PooledSession,
    signal: AbortSignal,
    context: Parameters<PooledSession['session']['readToolList']>[1],
  ): Promise<ToolList> {
    const list = await session.readToolList(signal, context);
    this.parts.reporter.listed(list.rejected);
    return list;
  }
}
