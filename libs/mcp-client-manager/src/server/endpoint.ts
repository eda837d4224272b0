import type { Pickable } from '../balancing/picker.ts';
import { UnknownToolError } from '../errors/call-errors.ts';
import { CallFailure } from '../errors/call-failure.ts';
import { EndpointHealth } from '../health/endpoint-health.ts';
import type { EndpointHealthReport } from '../health/endpoint-health.ts';
import { isUp } from '../health/health-state.ts';
import type { HealthState } from '../health/health-state.ts';
import type { ServerSettings } from '../options.ts';
import { ConnectionPool } from '../pool/connection-pool.ts';
import type { PoolStats } from '../pool/pool-stats.ts';
import { DeadlinePolicy } from '../resilience/deadline-policy.ts';
import { Session } from '../session/session.ts';
import type { Verdict } from '../session/session.ts';
import { saysRepeatable } from '../session/tool-description.ts';
import type { ToolDescription } from '../session/tool-description.ts';
import type { ToolResult } from '../session/tool-result.ts';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import { HttpTransport } from '../transport/http-transport.ts';
import type { ServerResources } from './server-resources.ts';
import { ToolCatalogue } from './tool-catalogue.ts';

/** How long telling a server that its session is over may take, ms. */
const CLOSE_TIMEOUT_MS = 2_000;

/** One address of a server: its pool, its tools and its health. */
export class Endpoint implements Pickable {
  readonly name: string;
  private readonly url: URL;
  private readonly health: EndpointHealth;
  private readonly pool: ConnectionPool<Session>;
  private readonly catalogue: ToolCatalogue;
  private verdict: Verdict | undefined;
  private checking: Promise<EndpointHealthReport> | undefined;

  constructor(
    url: string,
    private readonly settings: ServerSettings,
    private readonly resources: ServerResources,
  ) {
    const { clock } = resources;
    this.url = new URL(url);
    this.name = this.url.host;
    this.catalogue = new ToolCatalogue(settings.toolListTtlMs, clock);
    this.health = new EndpointHealth(this.name, settings.health, clock, (from, to, error) => {
      this.announce(from, to, error);
    });
    this.pool = new ConnectionPool({
      ...settings.pool,
      name: `${settings.name} at ${this.name}`,
      open: (signal) => this.open(signal),
      closeTimeoutMs: CLOSE_TIMEOUT_MS,
      clock,
    });
  }

  get isUp(): boolean {
    return this.health.isUp;
  }

  get tools(): readonly ToolDescription[] {
    return this.catalogue.known;
  }

  get poolStats(): PoolStats {
    return this.pool.stats();
  }

  get healthReport(): EndpointHealthReport {
    return this.health.report();
  }

  /**
   * One attempt.
   * @throws CallFailure, UnknownToolError, a pool error, or the reason of the signal that aborted
   */
  async call(
    tool: string,
    args: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<ToolResult> {
    const startedAt = this.resources.clock.now();
    // Until the call itself goes out there is nothing that could run twice.
    let repeatable = true;
    try {
      const result = await this.pool.use(async (session) => {
        const description = await this.describe(session, tool, signal);
        repeatable = this.settings.trustAnnotations && saysRepeatable(description);
        return this.callOn(session, tool, args, signal);
      }, signal);
      this.health.observe({
        succeeded: true,
        durationMs: this.resources.clock.now() - startedAt,
      });
      return result;
    } catch (error) {
      if (!(error instanceof ExchangeFailure)) throw error;
      this.learnFrom(error);
      throw new CallFailure(this.name, repeatable, error);
    }
  }

  /** Opens the connection and lists the tools ahead of the first call. */
  async warmUp(signal: AbortSignal): Promise<void> {
    const session = await this.pool.connect(signal);
    await this.catalogue.refresh(() => session.listTools(signal));
  }

  /** Probes now; whoever asks meanwhile shares the answer. Never rejects. */
  check(): Promise<EndpointHealthReport> {
    this.checking ??= this.probe().finally(() => {
      this.checking = undefined;
    });
    return this.checking;
  }

  async close(): Promise<void> {
    const { connected } = this.pool.stats();
    await this.pool.close();
    if (connected)
      this.resources.events.emit('client:disconnected', {
        server: this.settings.name,
        endpoint: this.name,
      });
  }

  private async open(signal: AbortSignal): Promise<Session> {
    const { dispatcher, clock, clientInfo, connectTimeoutMs, events } = this.resources;
    const at = { server: this.settings.name, endpoint: this.name };
    const transport = new HttpTransport({
      url: this.url,
      dispatcher,
      clock,
      maxResponseBytes: this.settings.maxResponseBytes,
    });
    try {
      const options = { clientInfo, connectTimeoutMs };
      const session = await Session.open(transport, options, signal, this.verdict);
      this.verdict = session.verdict;
      events.emit('client:connected', { ...at, era: session.era });
      return session;
    } catch (error) {
      // What the server spoke last may be what no longer holds.
      this.verdict = undefined;
      events.emit('client:creation-failed', { ...at, error: messageOf(error) });
      throw error;
    }
  }

  private async describe(
    session: Session,
    tool: string,
    signal: AbortSignal,
  ): Promise<ToolDescription> {
    const description = await this.catalogue.find(tool, () => this.list(session, signal));
    if (description !== undefined) return description;
    const available = this.tools.map(({ name }) => name);
    throw new UnknownToolError(this.settings.name, tool, available);
  }

  private list(session: Session, signal: AbortSignal): Promise<ToolDescription[]> {
    return this.healing(session, () => session.listTools(signal));
  }

  private callOn(
    session: Session,
    tool: string,
    args: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<ToolResult> {
    return this.healing(session, () => session.callTool(tool, args, signal));
  }

  /** A session that the server no longer knows is replaced, and its era is asked for anew. */
  private async healing<T>(session: Session, request: () => Promise<T>): Promise<T> {
    try {
      return await request();
    } catch (error) {
      if (error instanceof ExchangeFailure && error.failure.kind === 'stale-session') {
        this.verdict = undefined;
        this.pool.invalidate(session);
      }
      throw error;
    }
  }

  /** An answer, even an error, shows that the server is there; a failure to answer counts. */
  private learnFrom(error: ExchangeFailure): void {
    const { failure } = error;
    const failed =
      failure.kind === 'not-sent' ||
      failure.kind === 'lost' ||
      (failure.kind === 'refused' && failure.status >= 500);
    if (failed) this.health.observe({ succeeded: false, error: error.message });
  }

  private async probe(): Promise<EndpointHealthReport> {
    const { clock, events } = this.resources;
    const { timeoutMs } = this.settings.health;
    const startedAt = clock.now();
    const timeUp = (): Error => new Error(`no answer within ${timeoutMs} ms`);
    let failure: string | undefined;
    try {
      await new DeadlinePolicy(timeoutMs, timeUp, clock).execute(
        (signal) => this.ask(signal),
        this.resources.closing,
      );
    } catch (error) {
      failure = messageOf(error);
    }
    const durationMs = clock.now() - startedAt;
    const succeeded = failure === undefined;
    const at = { server: this.settings.name, endpoint: this.name };
    events.emit('health-check', { ...at, durationMs, succeeded });
    this.health.observe(
      failure === undefined
        ? { succeeded: true, durationMs }
        : { succeeded: false, error: failure },
    );
    return this.health.report();
  }

  private async ask(signal: AbortSignal): Promise<void> {
    const { path, timeoutMs } = this.settings.health;
    if (path !== undefined) {
      await this.resources.httpProbe(new URL(path, this.url), timeoutMs, signal);
      return;
    }
    const session = await this.pool.connect(signal);
    await this.healing(session, () => session.probe(signal));
  }

  private announce(from: HealthState, to: HealthState, error: string | undefined): void {
    const { events, logger } = this.resources;
    const at = { server: this.settings.name, endpoint: this.name };
    if (from.kind === 'unhealthy' && to.kind === 'unhealthy' && to.consecutiveSuccesses === 1)
      events.emit('client:recovering', at);
    if (from.kind === to.kind) return;
    const change = { ...at, from: from.kind, to: to.kind };
    if (!isUp(to)) {
      events.emit('client:unhealthy', { ...at, from: from.kind, ...(error ? { error } : {}) });
      logger.warn({ ...change, error }, 'endpoint is unhealthy');
    } else if (to.kind === 'healthy') {
      events.emit('client:healthy', at);
      if (from.kind === 'unhealthy') events.emit('client:recovered', at);
      logger.info(change, 'endpoint is healthy');
    } else logger.info({ ...change, error }, 'endpoint is degraded');
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
