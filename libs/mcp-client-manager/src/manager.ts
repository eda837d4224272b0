import { SystemClock, silentLogger } from '@tablewise/kernel';
import type { Clock, Logger, Random } from '@tablewise/kernel';
import { Agent } from 'undici';
import { UnknownServerError } from './errors/call-errors.ts';
import { httpProbe } from './health/http-probe.ts';
import { parseManagerOptions } from './options.ts';
import type { ManagerOptions, ManagerSettings } from './options.ts';
import { PoolClosedError } from './pool/pool-closed.error.ts';
import type { CallContext, CallOutcome, CallRequest } from './server/call-chain.ts';
import { ManagedServer } from './server/managed-server.ts';
import type { ServerHealth } from './server/server-health.ts';
import type { ToolDescription } from './session/tool-description.ts';
import { EventHub } from './telemetry/event-hub.ts';
import type { Listener } from './telemetry/event-hub.ts';
import type { ManagerEventMap } from './telemetry/events.ts';
import { managerStatistics } from './telemetry/manager-statistics.ts';
import type { ManagerStatistics } from './telemetry/manager-statistics.ts';
import { poolStatsReport, sum } from './telemetry/pool-report.ts';
import type { PoolStatsReport } from './telemetry/pool-report.ts';

export interface ManagerEnvironment {
  readonly clock?: Clock;
  readonly random?: Random;
  readonly logger?: Logger;
}

/** Endpoints that answered when the manager started, and those that did not. */
export interface StartReport {
  readonly successful: number;
  readonly failed: number;
  readonly total: number;
}

/** Sockets per origin beyond the pool's places, so that a probe never waits behind calls. */
const PROBE_SOCKETS = 2;
/** How long calls in flight may take to end once the manager closes, ms. */
const DRAIN_TIMEOUT_MS = 5_000;

/**
 * Calls tools on MCP servers by name, over connections that are kept, shared, watched and replaced.
 * Framework-free; `./nest` puts it into a Nest application.
 */
export class McpClientManager {
  private readonly servers: ReadonlyMap<string, ManagedServer>;
  private readonly agent: Agent;
  private readonly clock: Clock;
  private readonly events: EventHub<ManagerEventMap>;
  private readonly closing = new AbortController();
  private readonly inFlight = new Set<Promise<unknown>>();
  private closed: Promise<void> | undefined;

  /** @throws InvalidOptionsError that lists every fault */
  constructor(options: ManagerOptions, environment: ManagerEnvironment = {}) {
    const settings = parseManagerOptions(options);
    const { clock = new SystemClock(), random = Math.random } = environment;
    const { logger = silentLogger } = environment;
    this.clock = clock;
    this.events = new EventHub(logger);
    this.agent = sharedAgent(settings);
    const resources = {
      dispatcher: this.agent,
      httpProbe: httpProbe(this.agent),
      clock,
      random,
      logger,
      events: this.events,
      clientInfo: settings.clientInfo,
      connectTimeoutMs: settings.connectTimeoutMs,
      closing: this.closing.signal,
    };
    this.servers = new Map(
      settings.servers.map((server) => [server.name, new ManagedServer(server, resources)]),
    );
  }

  get serverNames(): readonly string[] {
    return [...this.servers.keys()];
  }

  /**
   * Connects to all servers and starts watching them. A server that is down does not keep the others
   * from starting, nor this from resolving: it is reported, watched, and used once it is back.
   */
  async start(): Promise<StartReport> {
    this.events.emit('starting', {});
    const reports = await Promise.all(this.all.map((server) => server.start()));
    const successful = reports.reduce((total, report) => total + report.successful, 0);
    const failed = reports.reduce((total, report) => total + report.failed, 0);
    const report = { successful, failed, total: successful + failed };
    this.events.emit('started', report);
    return report;
  }

  /**
   * Calls a tool and returns what it answered; `isError` in it is the tool's own failure.
   * @throws UnknownServerError, UnknownToolError; an UPSTREAM_* error, OutcomeUnknownError,
   * DeadlineExceededError, CancelledError or POOL_* error that carries server, tool and attempts
   */
  async callTool(request: CallRequest, context: CallContext = {}): Promise<CallOutcome> {
    if (this.closing.signal.aborted) throw new PoolClosedError('MCP client manager');
    const call = this.server(request.server).callTool(request, context);
    this.inFlight.add(call);
    try {
      return await call;
    } finally {
      this.inFlight.delete(call);
    }
  }

  /** Probes the server's endpoints now. @throws UnknownServerError */
  async checkServerHealth(name: string): Promise<ServerHealth> {
    return this.server(name).check();
  }

  /** Probes all servers at the same time; one that hangs delays none but itself. */
  async checkAllServersHealth(): Promise<Record<string, ServerHealth>> {
    const checked = await Promise.all(this.all.map((server) => server.check()));
    return Object.fromEntries(checked.map((health) => [health.server, health]));
  }

  /** What is known of the server's health, without asking it. @throws UnknownServerError */
  health(name: string): ServerHealth {
    return this.server(name).health;
  }

  /** Whether the server is known to serve: some endpoint answered and has not failed since. */
  isServerHealthy(name: string): boolean {
    const { status } = this.server(name).health;
    return status === 'healthy' || status === 'degraded';
  }

  getHealthyServers(): readonly string[] {
    return this.serverNames.filter((name) => this.isServerHealthy(name));
  }

  /** Tools by server, as last listed; none for a server that was never reached. */
  getAvailableTools(): Record<string, readonly ToolDescription[]> {
    return Object.fromEntries(this.all.map((server) => [server.name, server.tools]));
  }

  /** Calls that wait for a place at the server. @throws UnknownServerError */
  waiters(name: string): number {
    return sum(this.server(name).endpoints.map((endpoint) => endpoint.poolStats.pending));
  }

  statistics(): ManagerStatistics {
    return managerStatistics(this.all);
  }

  /** The body of `GET /mcp-pool-stats`. */
  poolStats(): PoolStatsReport {
    return poolStatsReport(this.all);
  }

  /** Returns the way to stop listening. */
  on<Name extends keyof ManagerEventMap>(
    name: Name,
    listener: Listener<ManagerEventMap[Name]>,
  ): () => void {
    return this.events.on(name, listener);
  }

  /** Refuses new calls, lets those in flight end for a bounded time, closes all. Idempotent. */
  close(): Promise<void> {
    this.closed ??= this.shutDown();
    return this.closed;
  }

  private async shutDown(): Promise<void> {
    this.events.emit('shutting-down', {});
    this.closing.abort(new PoolClosedError('MCP client manager'));
    const drained = new AbortController();
    await Promise.race([
      Promise.allSettled([...this.inFlight]),
      this.clock.sleep(DRAIN_TIMEOUT_MS, drained.signal).catch(() => undefined),
    ]);
    drained.abort();
    await Promise.all(this.all.map((server) => server.close()));
    await this.agent.destroy(new PoolClosedError('MCP client manager'));
    this.events.emit('shutdown', {});
  }

  private get all(): ManagedServer[] {
    return [...this.servers.values()];
  }

  private server(name: string): ManagedServer {
    const server = this.servers.get(name);
    if (server === undefined) throw new UnknownServerError(name, this.serverNames);
    return server;
  }
}

function sharedAgent(settings: ManagerSettings): Agent {
  const largestPool = Math.max(...settings.servers.map((server) => server.pool.maxSize));
  return new Agent({
    connections: largestPool + PROBE_SOCKETS,
    connect: { timeout: settings.connectTimeoutMs },
    // Every wait is bounded by a call's own deadline, which knows more than these would.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}
