import { isDeepStrictEqual } from 'node:util';
import { asError } from '@tablewise/kernel';
import { RequiredServerDownError } from './fleet/required-server-down.error.ts';
import {
  InvalidOptionsError,
  parseManagerOptions,
  parsePoolSizes,
} from './options/manager-options.ts';
import type { ManagerOptions, ManagerSettings } from './options/manager-options.ts';
import type { ManagerEnvironment } from './options/manager-environment.ts';
import { ServerClient } from './server-client.ts';
import { PoolClosedError } from './pool/pool-closed.error.ts';
import { createResources } from './create-resources.ts';
import type { CallContext, CallOutcome, CallRequest } from './call/call-context.ts';
import type { ManagedServer } from './fleet/managed-server.ts';
import { ServerFleet } from './fleet/server-fleet.ts';
import type { ReloadReport } from './fleet/server-fleet.ts';
import { serves } from './fleet/server-health.ts';
import type { ServerHealth } from './fleet/server-health.ts';
import type { ServerResources } from './fleet/server-resources.ts';
import type { StartReport } from './fleet/start-report.ts';
import type { ToolChange } from './fleet/tool-pins.ts';
import { Sockets } from './sockets.ts';
import type { ToolDescription } from './session/tool-description.ts';
import type { CallExplanation } from './telemetry/call-ledger.ts';
import type { Listener } from './telemetry/event-hub.ts';
import type { ManagerEventMap } from './telemetry/events.ts';
import { History } from './telemetry/history/history.ts';
import type { Bookmark, News } from './telemetry/history/history.ts';
import { takeServerStep } from './telemetry/history/history-step.ts';
import type { ServerStep } from './telemetry/history/history-step.ts';
import { managerStatistics } from './telemetry/manager-statistics.ts';
import type { ManagerStatistics } from './telemetry/manager-statistics.ts';
import { poolStatsReport } from './telemetry/pool-report.ts';
import type { PoolStatsReport } from './telemetry/pool-report.ts';

type Lifecycle =
  | { readonly kind: 'new' }
  | { readonly kind: 'started'; readonly report: Promise<StartReport> }
  | { readonly kind: 'closed'; readonly closed: Promise<void> };

const NO_CONTEXT: CallContext = {};
const BEGINNING: Bookmark = { events: 0, steps: 0 };
/** How long calls in flight may take to end once the manager closes, ms. */
const DRAIN_TIMEOUT_MS = 5_000;
/** For calls to end whose connections are closed, ms. */
const LAST_WORDS_MS = 1_000;

/**
 * Calls tools on MCP servers by name, over connections that are kept, shared, watched and replaced.
 * Framework-free; `./nest` puts it into a Nest application.
 */
export class McpClientManager {
  private readonly fleet: ServerFleet;
  private readonly settings: ManagerSettings;
  private readonly resources: ServerResources;
  private readonly sockets: Sockets;
  private readonly past: History;
  private readonly closing = new AbortController();
  private lifecycle: Lifecycle = { kind: 'new' };

  /** @throws InvalidOptionsError that lists every fault */
  constructor(options: ManagerOptions, environment: ManagerEnvironment = {}) {
    const settings = parseManagerOptions(options);
    this.settings = settings;
    this.sockets = new Sockets(settings.connectTimeoutMs);
    this.resources = createResources(settings, environment, this.sockets, this.closing.signal);
    this.fleet = new ServerFleet(settings.servers, this.resources);
    const { clock, events } = this.resources;
    const takeSteps = (): ServerStep[] => this.all.map(takeServerStep);
    this.past = new History({ takeSteps, events, clock });
  }

  get serverNames(): readonly string[] {
    return this.fleet.names;
  }

  /**
   * Connects to all servers and starts watching them. A server that is down does not keep the others
   * from starting: it is reported, watched, and used once it is back. Whoever asks twice gets the same.
   * @throws RequiredServerDownError once all were tried, if no endpoint of a required one could start;
   * PoolClosedError
   */
  start(): Promise<StartReport> {
    if (this.lifecycle.kind === 'closed')
      return Promise.reject(new PoolClosedError('MCP client manager'));
    if (this.lifecycle.kind === 'new')
      this.lifecycle = { kind: 'started', report: onceSaid(() => this.startAll()) };
    return this.lifecycle.report;
  }

  /**
   * Calls a tool and returns what it answered; `isError` in it is the tool's own failure.
   * @throws UnknownServerError, UnknownToolError, InvalidContextError; an UPSTREAM_* error, OutcomeUnknownError,
   * DeadlineExceededError, CancelledError or POOL_* error that carries server, tool and attempts
   */
  callTool(request: CallRequest, context = NO_CONTEXT): Promise<CallOutcome> {
    try {
      if (this.lifecycle.kind === 'closed') throw new PoolClosedError('MCP client manager');
      return this.server(request.server).callTool(request, context);
    } catch (error) {
      return Promise.reject(asError(error));
    }
  }

  /** One server by itself. @throws UnknownServerError */
  client(name: string): ServerClient {
    return new ServerClient(this, this.server(name).name);
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
    return serves(this.server(name).health.status);
  }

  getHealthyServers(): readonly string[] {
    return this.serverNames.filter((name) => this.isServerHealthy(name));
  }

  /** Tools by server, as last listed; none for a server that was never reached. */
  getAvailableTools(): Record<string, readonly ToolDescription[]> {
    return Object.fromEntries(this.all.map((server) => [server.name, server.tools]));
  }

  /**
   * How a call that ended of late went: where, why there, how long it waited. By the `callId` of its
   * result, or of its error's details.
   */
  explain(callId: string): CallExplanation | undefined {
    return this.resources.ledger.find(callId);
  }

  /**
   * Takes an endpoint out of service: it gets no new calls, even when there is no other, until it is
   * undrained; a reload does not change that. @throws UnknownServerError, UnknownEndpointError
   */
  drain(server: string, endpoint: string): void {
    this.server(server).drainEndpoint(endpoint);
  }

  /**
   * Puts an endpoint back into service once it was probed: slowly if it answered; if not, it is
   * unhealthy until health checks find it back. @throws UnknownServerError, UnknownEndpointError
   */
  async undrain(server: string, endpoint: string): Promise<void> {
    await this.server(server).undrainEndpoint(endpoint);
  }

  /**
   * Lets calls through to the endpoint again at once, and the tokens be asked for that it wants.
   * @throws UnknownServerError, UnknownEndpointError
   */
  resetBreaker(server: string, endpoint: string): void {
    this.server(server).resetBreaker(endpoint);
  }

  /** Sizes of every endpoint's pool from now on. @throws UnknownServerError, InvalidOptionsError */
  resize(server: string, minSize: number, maxSize: number): void {
    this.server(server).resize(parsePoolSizes({ minSize, maxSize }));
  }

  /**
   * The tools of a server that pins them (`toolPinning`) are what they should be, as they were listed
   * last: they are called from now on. Tells what that changes. @throws UnknownServerError
   */
  acceptTools(server: string): readonly ToolChange[] {
    return this.server(server).acceptTools();
  }

  /** Closes one server's connections once its calls have ended; it is unknown from now on. */
  async closeServer(name: string): Promise<void> {
    await this.fleet.remove(name);
  }

  /**
   * Goes over to other servers while calls run, and fails none of them: what is new or changed is
   * connected first, then what it replaces, and what is gone, is closed after its last call. A server
   * whose settings are the same is left alone. Resolves when the new ones serve.
   * @throws InvalidOptionsError, before anything has changed; PoolClosedError
   */
  async reload(options: ManagerOptions): Promise<ReloadReport> {
    const { servers, ...rest } = parseManagerOptions(options);
    const { connectTimeoutMs, clientInfo, clientId } = this.settings;
    if (!isDeepStrictEqual(rest, { connectTimeoutMs, clientInfo, clientId }))
      throw new InvalidOptionsError([
        'connectTimeoutMs, clientInfo and clientId cannot change while the manager runs',
      ]);
    return this.fleet.reload(servers);
  }

  statistics(): ManagerStatistics {
    return managerStatistics(this.all);
  }

  /** The body of `GET /mcp-pool-stats`. */
  poolStats(): PoolStatsReport {
    return poolStatsReport(this.all);
  }

  /**
   * Steps of 5 s of the last 15 minutes, and the latest changes, from the start on: what came after
   * the bookmark, or all that is kept.
   */
  history(seen: Bookmark = BEGINNING): News {
    return this.past.since(seen);
  }

  /**
   * As `history`, once there is something. A reader that is slow misses the oldest and is told how
   * many events. @throws PoolClosedError once nothing can come any more, or the signal's reason
   */
  news(seen: Bookmark, signal: AbortSignal): Promise<News> {
    return this.past.next(seen, signal);
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
    if (this.lifecycle.kind === 'closed') return this.lifecycle.closed;
    const closed = onceSaid(() => this.shutDown());
    this.lifecycle = { kind: 'closed', closed };
    return closed;
  }

  private async startAll(): Promise<StartReport> {
    this.past.start();
    this.events.emit('starting', {});
    const { report, requiredDown } = await this.fleet.start();
    this.closing.signal.throwIfAborted();
    this.events.emit('started', report);
    if (requiredDown.length > 0) throw new RequiredServerDownError(requiredDown, report);
    return report;
  }

  private async shutDown(): Promise<void> {
    this.events.emit('shutting-down', {});
    this.past.stop();
    this.closing.abort(new PoolClosedError('MCP client manager'));
    const drain = new AbortController();
    const timer = this.resources.clock.after(DRAIN_TIMEOUT_MS, () => {
      drain.abort(new PoolClosedError('MCP client manager'));
    });
    await this.fleet.close(drain.signal);
    timer.cancel();
    this.resources.orphanGuard.close();
    await this.sockets.destroy();
    await this.lastWords();
    this.events.emit('shutdown', {});
    this.past.close();
  }

  /** Nothing is left that a call could wait for: it has only to hear of it. */
  private async lastWords(): Promise<void> {
    const limit = new AbortController();
    const timer = this.resources.clock.after(LAST_WORDS_MS, () => {
      limit.abort();
    });
    await this.fleet.callsEnded(limit.signal);
    timer.cancel();
  }

  private get events(): ServerResources['events'] {
    return this.resources.events;
  }

  private get all(): readonly ManagedServer[] {
    return this.fleet.all;
  }

  private server(name: string): ManagedServer {
    return this.fleet.get(name);
  }
}

/** Begins once the lifecycle has changed: a listener that asks for the same is given it, not another. */
function onceSaid<T>(task: () => Promise<T>): Promise<T> {
  return Promise.resolve().then(task);
}
