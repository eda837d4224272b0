import { subsetOf } from '../balancing/subset.ts';
import { createResolver } from '../discovery/create-resolver.ts';
import type { Resolver } from '../discovery/resolver.ts';
import { NoEndpointError } from '../errors/call-errors.ts';
import { toCallError } from '../errors/to-call-error.ts';
import { HealthMonitor } from '../health/health-monitor.ts';
import type { ServerSettings } from '../options.ts';
import { allowManyListeners } from '../resilience/allow-many-listeners.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { DeadlinePolicy } from '../resilience/deadline-policy.ts';
import { DEFAULT_MAX_EXTRA, HedgePolicy } from '../resilience/hedge-policy.ts';
import type { Task } from '../resilience/policy.ts';
import { RetryPolicy } from '../resilience/retry-policy.ts';
import type { ProgressListener } from '../session/progress.ts';
import type { ToolDescription } from '../session/tool-description.ts';
import type { ToolResult } from '../session/tool-result.ts';
import { CallChain } from './call-chain.ts';
import type { CallContext, CallOutcome, CallRequest } from './call-chain.ts';
import { CallStatistics } from './call-statistics.ts';
import { configuredAddresses } from './configured-addresses.ts';
import { nameOf } from './endpoint-address.ts';
import type { EndpointAddress } from './endpoint-address.ts';
import { Endpoint } from './endpoint.ts';
import { EndpointSet } from './endpoint-set.ts';
import { codeOf } from './outcome.ts';
import { RetryRules } from './retry-rules.ts';
import { RunningCalls } from './running-calls.ts';
import { serverStatus } from './server-health.ts';
import type { ServerHealth } from './server-health.ts';
import { ServerPicker } from './server-picker.ts';
import type { ServerResources } from './server-resources.ts';
import { createServerTokens } from './server-tokens.ts';
import type { ServerTokens } from './server-tokens.ts';

/** Between two checks while an endpoint is down, ms: doubles up to the usual interval. */
const FIRST_RECHECK_MS = 1_000;

/**
 * One named server: its endpoints, and the chain that a call runs through, outside in:
 * deadline → retry → hedge → pick → the endpoint.
 */
export class ManagedServer {
  readonly statistics: CallStatistics;
  private readonly set: EndpointSet;
  private readonly picker: ServerPicker;
  private readonly retries: RetryRules;
  private readonly hedge: HedgePolicy | undefined;
  private readonly monitor: HealthMonitor;
  private readonly resolver: Resolver | undefined;
  private readonly tokens: ServerTokens | undefined;
  private readonly calls: RunningCalls;
  /** Checks in a row that found an endpoint down. */
  private roundsDown = 0;
  private isStarted = false;

  constructor(
    readonly settings: ServerSettings,
    private readonly resources: ServerResources,
  ) {
    const { clock, random } = resources;
    this.statistics = new CallStatistics(clock);
    this.calls = new RunningCalls(clock);
    this.picker = new ServerPicker(settings, resources);
    this.retries = new RetryRules(settings, resources);
    this.tokens = createServerTokens(settings, resources);
    if (settings.hedging) this.hedge = new HedgePolicy({ maxExtra: DEFAULT_MAX_EXTRA, clock });
    if (settings.discovery !== undefined)
      this.resolver = createResolver(settings.discovery, resources);
    this.monitor = new HealthMonitor(() => this.check(), {
      delayMs: () => this.nextCheckMs(),
      clock,
      random,
    });
    this.set = this.createSet();
    this.useEndpoints(configuredAddresses(settings));
  }

  get name(): string {
    return this.settings.name;
  }

  get endpoints(): readonly Endpoint[] {
    return this.set.all;
  }

  /** Whether some endpoint is. */
  get isUp(): boolean {
    return this.endpoints.some((endpoint) => endpoint.isUp);
  }

  get tools(): readonly ToolDescription[] {
    const byName = new Map(
      this.endpoints.flatMap(({ tools }) => tools).map((tool) => [tool.name, tool]),
    );
    return [...byName.values()];
  }

  get health(): ServerHealth {
    const endpoints = this.endpoints.map(({ state }) => state);
    const { name: server, required } = this.settings;
    const health = { server, status: serverStatus(endpoints), required, endpoints };
    const tokenBreaker = this.tokens?.breaker?.state.kind;
    return tokenBreaker === undefined ? health : { ...health, tokenBreaker };
  }

  async callTool(request: CallRequest, context: CallContext): Promise<CallOutcome> {
    const { clock, tracer } = this.resources;
    const chain = new CallChain(
      request,
      context,
      this.settings.requestTimeoutMs,
      clock.now(),
      !this.isUp,
    );
    if (context.signal !== undefined) allowManyListeners(context.signal);
    const { server, tool } = request;
    chain.span = tracer?.start({ server, tool, callId: chain.callId });
    this.calls.begin();
    try {
      const { content, structuredContent, isError } = await this.run(chain);
      chain.end(clock.now());
      this.finish(chain, isError);
      const { callId, attempts } = chain;
      return structuredContent === undefined
        ? { callId, content, isError, attempts }
        : { callId, content, structuredContent, isError, attempts };
    } catch (error) {
      chain.end(clock.now());
      const failure = this.explain(chain, error);
      this.finish(chain, false, failure);
      throw failure;
    } finally {
      this.calls.end();
    }
  }

  /** Finds the endpoints, connects to them ahead of the first call, checks them, goes on checking. */
  async start(): Promise<{ readonly successful: number; readonly failed: number }> {
    const hold = this.resources.clock.keepAlive();
    try {
      return await this.startAll();
    } finally {
      hold.release();
    }
  }

  private async startAll(): Promise<{ readonly successful: number; readonly failed: number }> {
    await this.resolver?.start((found) => {
      this.useEndpoints(found.map((endpoint) => ({ kind: 'http', ...endpoint })));
    }, this.resources.closing);
    this.isStarted = true;
    const results = await Promise.all(
      this.endpoints.map((endpoint) => this.startEndpoint(endpoint)),
    );
    this.monitor.start();
    const successful = results.filter(Boolean).length;
    return { successful, failed: results.length - successful };
  }

  /** Probes all endpoints now. */
  async check(): Promise<ServerHealth> {
    const down = this.set.inService.filter(({ isUp }) => !isUp);
    await Promise.all(this.endpoints.map((endpoint) => endpoint.check()));
    for (const endpoint of down) if (endpoint.isUp) this.picker.returned(endpoint);
    this.roundsDown = this.set.inService.every(({ isUp }) => isUp) ? 0 : this.roundsDown + 1;
    return this.health;
  }

  /** Takes an endpoint out of service. @throws UnknownEndpointError */
  drainEndpoint(endpoint: string): void {
    this.set.drain(endpoint);
  }

  /** Puts it back, once it was asked. @throws UnknownEndpointError */
  undrainEndpoint(endpoint: string): Promise<void> {
    return this.set.undrain(endpoint);
  }

  /** The endpoint's breakers, and that of the tokens that it wants. @throws UnknownEndpointError */
  resetBreaker(endpoint: string): void {
    this.set.require(endpoint).resetBreaker();
    this.tokens?.breaker?.reset();
  }

  /** Takes the place of another configuration of the same server, whose drained endpoints stay so. */
  replaces(old: ManagedServer): void {
    this.set.keepOut(old.set.drained);
  }

  resize(minSize: number, maxSize: number): void {
    for (const endpoint of this.endpoints) endpoint.resize(minSize, maxSize);
  }

  /** Is watched no more; resolves after the last call, waiters included, or when the signal aborts. */
  async drain(limit: AbortSignal): Promise<void> {
    this.monitor.stop();
    await this.calls.none(limit);
  }

  /** Lets calls end as long as the signal allows, then closes everything. */
  async close(drain: AbortSignal): Promise<void> {
    this.monitor.stop();
    await this.resolver?.close();
    await this.set.close(drain);
    await this.tokens?.source.close(drain);
  }

  private async startEndpoint(endpoint: Endpoint): Promise<boolean> {
    const report = await endpoint.check();
    if (report.status === 'unhealthy') {
      endpoint.keepWarm();
      return false;
    }
    return endpoint.warmUp(this.resources.closing).then(
      () => true,
      () => false,
    );
  }

  private run(chain: CallChain): Promise<ToolResult> {
    const { clock } = this.resources;
    const deadline = new DeadlinePolicy(
      chain.deadlineMs,
      () => chain.timeUp(),
      clock,
      this.settings.maxRequestTimeoutMs,
    );
    const onProgress = progressOf(chain, deadline);
    this.retries.recordCall();
    const retry = new RetryPolicy(
      {
        maxAttempts: this.settings.retry.maxAttempts,
        delayAfter: (error, attempt) =>
          this.retries.delayAfter(error, attempt, { chain, deadline, endpoints: this.endpoints }),
        onRetry: (error, attempt, delayMs) => {
          this.retries.log(error, attempt, delayMs, chain);
        },
      },
      clock,
    );
    return deadline.execute(
      (signal) => retry.execute((inner) => this.hedged(chain, inner, onProgress), signal),
      chain.callerSignal,
    );
  }

  private hedged(
    chain: CallChain,
    signal: CancelSignal,
    onProgress: ProgressListener | undefined,
  ): Promise<ToolResult> {
    const { endpoint, why } = this.pick(chain);
    if (this.hedge === undefined) return this.attempt(chain, endpoint, why, signal, onProgress);
    const first: Task<ToolResult> = (inner) =>
      this.attempt(chain, endpoint, why, inner, onProgress);
    const second = (): Task<ToolResult> | undefined => {
      const other = this.endpoints.find((one) => one !== endpoint && one.isUp);
      if (other === undefined || !endpoint.isRepeatable(chain.request.tool)) return undefined;
      return (inner) => this.attempt(chain, other, 'hedge', inner, onProgress);
    };
    return this.hedge.execute(first, second, signal);
  }

  private pick(chain: CallChain): { readonly endpoint: Endpoint; readonly why: string } {
    const { inService } = this.set;
    if (inService.length === 0) throw this.noEndpoint();
    const { conversationId, affinityKey = conversationId, requirements } = chain.context;
    const last = chain.lastEndpoint;
    const avoid = last === undefined ? undefined : this.set.find(last);
    return this.picker.pick(inService, { avoid, affinityKey, requirements });
  }

  private noEndpoint(): NoEndpointError {
    const drained = this.endpoints.map(({ name }) => name);
    return new NoEndpointError(this.name, drained, this.settings.retry.maxDelayMs);
  }

  private attempt(
    chain: CallChain,
    endpoint: Endpoint,
    why: string,
    signal: CancelSignal,
    onProgress: ProgressListener | undefined,
  ): Promise<ToolResult> {
    const attempt = chain.begin(endpoint.name, why, this.resources.clock.now());
    return endpoint.call(chain, attempt, signal, onProgress);
  }

  private finish(chain: CallChain, isError: boolean, failure?: unknown): void {
    const { events, ledger, logger } = this.resources;
    const { callId, context, request, startedAt, durationMs } = chain;
    const code = failure === undefined ? undefined : codeOf(failure);
    this.statistics.record(durationMs, failure !== undefined);
    const endpoint = chain.lastEndpoint;
    const attempts = chain.attempts.length;
    chain.span?.end({ attempts, ...(code && { code }), ...(endpoint && { endpoint }) });
    const { name: server } = this;
    const { tool } = request;
    const { requestId } = context;
    const outcome = code ?? 'answered';
    const { attempts: tried } = chain;
    ledger.add({
      callId,
      server,
      tool,
      requestId,
      startedAt,
      durationMs,
      outcome,
      attempts: tried,
    });
    events.emit('call', { server, tool, durationMs, attempts, isError, endpoint, code });
    // Spelled out: spreading the event costs more than all the metrics of a call.
    logger.debug(
      { server, tool, durationMs, attempts, isError, endpoint, code, callId, requestId },
      'call ended',
    );
  }

  private explain(chain: CallChain, error: unknown): unknown {
    const context = {
      server: this.name,
      tool: chain.request.tool,
      callId: chain.callId,
      elapsedMs: chain.durationMs,
      attempts: chain.attempts,
    };
    return toCallError(chain.orCancellation(error), context, this.settings.retry.maxDelayMs);
  }

  /** All of them, or this client's part of a large fleet. */
  private useEndpoints(addresses: readonly EndpointAddress[]): void {
    const { maxEndpoints = Infinity } = this.settings;
    const fleet = addresses.map((address) => ({
      address,
      name: nameOf(address),
      weight: address.weight,
    }));
    const chosen = subsetOf(fleet, this.resources.clientId, maxEndpoints);
    this.set.update(chosen.map(({ address }) => address));
  }

  private nextCheckMs(): number {
    const { intervalMs } = this.settings.health;
    if (this.roundsDown === 0) return intervalMs;
    return Math.min(intervalMs, FIRST_RECHECK_MS * 2 ** (this.roundsDown - 1));
  }

  private createSet(): EndpointSet {
    const { clock, events } = this.resources;
    return new EndpointSet({
      create: (address) =>
        new Endpoint(address, this.settings, this.resources, this.tokens?.source),
      // What the configuration lists is there from the start; what discovery adds comes in slowly.
      onAdded: (endpoint) => {
        if (this.resolver !== undefined) this.picker.returned(endpoint);
        if (this.isStarted) void this.startEndpoint(endpoint);
      },
      onRemoved: ({ name: endpoint }) => {
        events.emit('client:removed', { server: this.name, endpoint });
      },
      onReturned: (endpoint) => {
        this.picker.returned(endpoint);
      },
      timeout: (ms) => {
        const time = new AbortController();
        clock.after(ms, () => {
          time.abort(new Error(`draining took longer than ${ms} ms`));
        });
        return time.signal;
      },
    });
  }
}

/** A call that listens to its progress may take as long as there is some, up to the hard cap. */
function progressOf(chain: CallChain, deadline: DeadlinePolicy): ProgressListener | undefined {
  const { onProgress } = chain.context;
  if (onProgress === undefined) return undefined;
  return (progress) => {
    deadline.extend();
    onProgress(progress);
  };
}
