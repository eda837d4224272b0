import { Bulkheads } from '../call/bulkheads.ts';
import type { CallContext, CallOutcome, CallRequest } from '../call/call-context.ts';
import { Call } from '../call/call.ts';
import { toCallError } from '../call/to-call-error.ts';
import { createResolver } from '../discovery/create-resolver.ts';
import type { Resolver } from '../discovery/resolver.ts';
import { configuredAddresses, keyOf } from '../endpoint/endpoint-address.ts';
import type { EndpointAddress } from '../endpoint/endpoint-address.ts';
import { Endpoint } from '../endpoint/endpoint.ts';
import type { PoolSizes, ServerSettings } from '../options/manager-options.ts';
import { PoolClosedError } from '../pool/pool-closed.error.ts';
import { allowManyListeners } from '../resilience/allow-many-listeners.ts';
import type { ToolDescription } from '../session/tool-description.ts';
import { subsetOf } from './balancing/subset.ts';
import { CallReporter } from './call-reporter.ts';
import { CallRunner } from './call-runner.ts';
import type { CallStatistics } from './call-statistics.ts';
import { EndpointSet } from './endpoint-set.ts';
import { RunningCalls } from './running-calls.ts';
import { serverStatus } from './server-health.ts';
import type { ServerHealth } from './server-health.ts';
import { ServerPlacement } from './server-placement.ts';
import type { ServerResources } from './server-resources.ts';
import { ServerTokens } from './server-tokens.ts';
import { StallWatch } from './stall-watch.ts';
import type { StartReport } from './start-report.ts';
import { ToolLatencies } from './tool-latencies.ts';
import { ToolPins } from './tool-pins.ts';
import type { ToolChange } from './tool-pins.ts';

type Started = Pick<StartReport, 'successful' | 'failed'>;

/** Calls are served in all of them but the last: whoever asks before the start connects then. */
type Lifecycle =
  | { readonly kind: 'new' }
  | { readonly kind: 'starting' | 'running'; readonly started: Promise<Started> }
  | { readonly kind: 'draining' }
  | { readonly kind: 'closed'; readonly closed: Promise<void> };

/** One named server: its endpoints, what is known of them, and the way of a call to one of them. */
export class ManagedServer {
  private readonly reporter: CallReporter;
  private readonly set: EndpointSet;
  private readonly placement: ServerPlacement;
  private readonly runner: CallRunner;
  private readonly stalls: StallWatch;
  private readonly latencies: ToolLatencies;
  private readonly bulkheads: Bulkheads;
  private readonly resolver: Resolver | undefined;
  private readonly tokens: ServerTokens;
  private readonly pins: ToolPins | undefined;
  private readonly calls: RunningCalls;
  private readonly closing = new AbortController();
  private lifecycle: Lifecycle = { kind: 'new' };

  constructor(
    readonly settings: ServerSettings,
    private readonly resources: ServerResources,
  ) {
    const { clock } = resources;
    const isListed = (tool: string): boolean => this.lastListed(tool) !== undefined;
    this.reporter = new CallReporter(settings.name, resources, isListed);
    this.calls = new RunningCalls(clock);
    this.latencies = new ToolLatencies(settings.requestTimeoutMs / 2);
    this.bulkheads = new Bulkheads(settings.bulkheads);
    this.tokens = new ServerTokens(settings, resources);
    const { toolPinning } = settings;
    if (toolPinning !== 'off') this.pins = new ToolPins(settings.name, toolPinning === 'block');
    if (settings.discovery !== undefined)
      this.resolver = createResolver(settings.discovery, resources);
    this.set = this.createSet();
    this.placement = new ServerPlacement(settings, resources, this.set, () => {
      this.stalls.begin();
    });
    this.runner = new CallRunner(settings, resources, this.placement, this.closing.signal);
    this.stalls = new StallWatch({
      endpoints: () => this.set.all,
      latencies: this.latencies,
      mayMove: this.runner.mayMove,
      clock,
    });
    allowManyListeners(this.closing.signal);
    this.useEndpoints(configuredAddresses(settings));
  }

  get name(): string {
    return this.settings.name;
  }

  get statistics(): CallStatistics {
    return this.reporter.statistics;
  }

  get endpoints(): readonly Endpoint[] {
    return this.set.all;
  }

  /** Whether some endpoint is. */
  get isUp(): boolean {
    return this.endpoints.some((endpoint) => endpoint.isUp);
  }

  /** How often a call found no place. */
  get exhausted(): number {
    return this.placement.exhausted;
  }

  get tools(): readonly ToolDescription[] {
    const byName = new Map(
      this.endpoints.flatMap(({ knownTools }) => knownTools).map((tool) => [tool.name, tool]),
    );
    return [...byName.values()];
  }

  get health(): ServerHealth {
    const endpoints = this.endpoints.map(({ state }) => state);
    const { name: server, required } = this.settings;
    const queue = this.placement.stats;
    const health = { server, status: serverStatus(endpoints), required, endpoints, queue };
    const { breaker: tokenBreaker } = this.tokens;
    return tokenBreaker === undefined ? health : { ...health, tokenBreaker };
  }

  /** Throws what the caller is to see, which is theirs alone. */
  async callTool(request: CallRequest, context: CallContext): Promise<CallOutcome> {
    const { clock } = this.resources;
    if (this.lifecycle.kind === 'closed') throw new PoolClosedError(this.name);
    const bulkhead = this.bulkheads.of(request.tool, this.isReadOnly);
    const call = new Call(
      request,
      context,
      {
        requestTimeoutMs: this.settings.requestTimeoutMs,
        lane: this.placement.laneOf(bulkhead),
        bulkhead,
        startedDown: !this.isUp,
      },
      clock.now(),
    );
    if (context.signal !== undefined) allowManyListeners(context.signal);
    this.reporter.began(call);
    this.calls.begin();
    try {
      // Spelled out: spreading the result costs more than a pick and a lease.
      const { content, structuredContent, isError } = await this.runner.run(call);
      call.end(clock.now());
      this.reporter.ended(call, isError);
      const { id: callId, attempts } = call;
      return structuredContent === undefined
        ? { callId, content, isError, attempts }
        : { callId, content, structuredContent, isError, attempts };
    } catch (error) {
      call.end(clock.now());
      const failure = toCallError(error, call, this.settings.retry.maxDelayMs);
      this.reporter.ended(call, false, failure);
      throw failure;
    } finally {
      this.calls.end();
    }
  }

  /**
   * Finds the endpoints, connects to them ahead of the first call, checks them, goes on checking.
   * Whoever asks twice gets the same. @throws PoolClosedError
   */
  start(): Promise<Started> {
    const { lifecycle } = this;
    if (lifecycle.kind === 'starting' || lifecycle.kind === 'running') return lifecycle.started;
    if (lifecycle.kind !== 'new') return Promise.reject(new PoolClosedError(this.name));
    const started = this.startAll().finally(() => {
      if (this.lifecycle.kind === 'starting') this.lifecycle = { kind: 'running', started };
    });
    this.lifecycle = { kind: 'starting', started };
    return started;
  }

  /** Probes all endpoints now. */
  async check(): Promise<ServerHealth> {
    await Promise.all(this.endpoints.map((endpoint) => endpoint.check()));
    return this.health;
  }

  /** Takes an endpoint out of service. @throws UnknownEndpointError */
  drainEndpoint(endpoint: string): void {
    this.set.drain(endpoint);
    this.placement.admit();
    this.resources.events.emit('drained', { server: this.name, endpoint });
  }

  /** Puts it back, once it was asked. @throws UnknownEndpointError */
  async undrainEndpoint(endpoint: string): Promise<void> {
    await this.set.undrain(endpoint);
    this.placement.admit();
    this.resources.events.emit('undrained', { server: this.name, endpoint });
  }

  /** The endpoint's breakers, and that of the tokens that it wants. @throws UnknownEndpointError */
  resetBreaker(endpoint: string): void {
    this.set.require(endpoint).resetBreaker();
  }

  /** Its tools are what they should be, as they were listed last; tells what that changes. */
  acceptTools(): readonly ToolChange[] {
    return this.pins?.accept() ?? [];
  }

  /**
   * Takes the place of another configuration of the same server, whose drained endpoints stay so; its
   * calls count on.
   */
  replaces(old: ManagedServer): void {
    this.reporter.statistics = old.statistics;
    this.set.keepOut(old.set.drained);
  }

  resize({ minSize, maxSize }: PoolSizes): void {
    for (const endpoint of this.endpoints) endpoint.resize(minSize, maxSize);
    this.placement.admit();
    this.resources.events.emit('resized', { server: this.name, minSize, maxSize });
  }

  /** Resolves after the last call, waiters included, or when the signal aborts. */
  async drain(limit: AbortSignal): Promise<void> {
    if (this.lifecycle.kind !== 'closed') this.lifecycle = { kind: 'draining' };
    await this.callsEnded(limit);
  }

  /** As `drain`, whatever becomes of the server. */
  callsEnded(limit: AbortSignal): Promise<void> {
    return this.calls.none(limit);
  }

  /** Lets calls end as long as the signal allows, then closes everything. Idempotent. */
  close(drain: AbortSignal): Promise<void> {
    if (this.lifecycle.kind === 'closed') return this.lifecycle.closed;
    const { lifecycle } = this;
    const starting = 'started' in lifecycle ? lifecycle.started : undefined;
    const closed = this.closeAll(drain, starting);
    this.lifecycle = { kind: 'closed', closed };
    return closed;
  }

  private async startAll(): Promise<Started> {
    const hold = this.resources.clock.keepAlive();
    try {
      await this.resolver?.start((found) => {
        this.useEndpoints(found.map((endpoint) => ({ kind: 'http', ...endpoint })));
      }, this.closing.signal);
      this.tellOfUnrepeatedReads();
      const results = await Promise.all(this.endpoints.map((endpoint) => endpoint.start()));
      const successful = results.filter(Boolean).length;
      return { successful, failed: results.length - successful };
    } finally {
      hold.release();
    }
  }

  /** What is being started is ended by our signal, and awaited: nothing opens behind our back. */
  private async closeAll(
    drain: AbortSignal,
    starting: Promise<unknown> | undefined,
  ): Promise<void> {
    const reason = new PoolClosedError(this.name);
    this.closing.abort(reason);
    this.placement.close(reason);
    await this.resolver?.close();
    await this.set.close(drain);
    await starting?.catch(() => undefined);
    await this.tokens.close(drain);
    this.stalls.close();
  }

  private readonly isReadOnly = (tool: string): boolean => {
    return (
      this.settings.trustAnnotations && this.lastListed(tool)?.annotations.readOnlyHint === true
    );
  };

  private lastListed(tool: string): ToolDescription | undefined {
    for (const endpoint of this.endpoints) {
      const described = endpoint.lastListed(tool);
      if (described !== undefined) return described;
    }
    return undefined;
  }

  /** All of them, or this client's part of a large fleet. */
  private useEndpoints(addresses: readonly EndpointAddress[]): void {
    const { maxEndpoints = Infinity } = this.settings;
    const fleet = addresses.map((address) => ({
      address,
      name: keyOf(address),
      weight: address.weight,
    }));
    const chosen = subsetOf(fleet, this.resources.clientId, maxEndpoints);
    this.set.update(chosen.map(({ address }) => address));
    this.placement.admit();
  }

  private createSet(): EndpointSet {
    const { clock, events } = this.resources;
    return new EndpointSet({
      create: (address, name) =>
        new Endpoint(address, this.settings, this.resources, {
          name,
          tokens: this.tokens.of(address),
          pins: this.pins,
          onChange: (endpoint, isUp) => {
            this.endpointChanged(endpoint, isUp);
          },
          onFreed: () => {
            this.placement.admit();
          },
          onAnswered: (tool, durationMs) => {
            this.latencies.add(tool, durationMs);
          },
        }),
      // What the configuration lists is there from the start; what discovery adds comes in slowly.
      onAdded: (endpoint) => {
        if (this.resolver === undefined) return;
        this.placement.returned(endpoint);
        if (this.lifecycle.kind === 'running') void endpoint.join();
        this.placement.admit();
      },
      onRemoved: ({ name: endpoint }) => {
        events.emit('client:removed', { server: this.name, endpoint });
      },
      clock,
    });
  }

  private endpointChanged(endpoint: Endpoint, isUp: boolean): void {
    if (isUp) this.placement.returned(endpoint);
    else if (!this.isUp) for (const other of this.set.inService) other.suspect(true);
    this.placement.admit();
  }

  /** The default is the careful one, and costs more than one expects. */
  private tellOfUnrepeatedReads(): void {
    const { trustAnnotations, retry, name: server } = this.settings;
    if (trustAnnotations || retry.maxAttempts === 1) return;
    this.resources.logger.info(
      { server },
      'no call is repeated once it was sent, not even a read: trustAnnotations is off',
    );
  }
}
