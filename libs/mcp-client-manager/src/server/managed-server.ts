import { AppError } from '@tablewise/kernel';
import { RoundRobinPicker } from '../balancing/round-robin-picker.ts';
import { CallFailure } from '../errors/call-failure.ts';
import { toCallError } from '../errors/to-call-error.ts';
import { HealthMonitor } from '../health/health-monitor.ts';
import type { ServerSettings } from '../options.ts';
import { exponentialBackoff } from '../resilience/backoff.ts';
import { DeadlinePolicy } from '../resilience/deadline-policy.ts';
import { RetryPolicy } from '../resilience/retry-policy.ts';
import type { ToolDescription } from '../session/tool-description.ts';
import type { ToolResult } from '../session/tool-result.ts';
import { CallChain } from './call-chain.ts';
import type { CallContext, CallOutcome, CallRequest } from './call-chain.ts';
import { CallStatistics } from './call-statistics.ts';
import { Endpoint } from './endpoint.ts';
import { serverStatus } from './server-health.ts';
import type { ServerHealth } from './server-health.ts';
import type { ServerResources } from './server-resources.ts';

/**
 * One named server: its endpoints, and the chain that a call runs through, outside in:
 * deadline → retry → pick → place in the endpoint's pool → send.
 */
export class ManagedServer {
  readonly endpoints: readonly Endpoint[];
  readonly statistics = new CallStatistics();
  private readonly picker = new RoundRobinPicker<Endpoint>();
  private readonly monitor: HealthMonitor;
  private readonly backoff: (attempt: number) => number;

  constructor(
    readonly settings: ServerSettings,
    private readonly resources: ServerResources,
  ) {
    const { clock, random } = resources;
    this.endpoints = settings.urls.map((url) => new Endpoint(url, settings, resources));
    this.backoff = exponentialBackoff(settings.retry, random);
    this.monitor = new HealthMonitor(() => this.check(), {
      intervalMs: settings.health.intervalMs,
      clock,
      random,
    });
  }

  get name(): string {
    return this.settings.name;
  }

  get tools(): readonly ToolDescription[] {
    const byName = new Map(
      this.endpoints.flatMap(({ tools }) => tools).map((tool) => [tool.name, tool]),
    );
    return [...byName.values()];
  }

  get health(): ServerHealth {
    const endpoints = this.endpoints.map(({ healthReport }) => healthReport);
    const { name: server, required } = this.settings;
    return { server, status: serverStatus(endpoints), required, endpoints };
  }

  async callTool(request: CallRequest, context: CallContext): Promise<CallOutcome> {
    const { clock } = this.resources;
    const down = !this.endpoints.some((endpoint) => endpoint.isUp);
    const chain = new CallChain(
      request,
      context,
      this.settings.requestTimeoutMs,
      clock.now(),
      down,
    );
    try {
      const result = await this.run(chain);
      this.finish(chain, result.isError);
      return { ...result, attempts: chain.attemptsAt(clock.now()) };
    } catch (error) {
      const failure = this.explain(chain, error);
      this.finish(chain, false, failure);
      throw failure;
    }
  }

  /** Connects every endpoint ahead of the first call, checks it, and goes on checking. */
  async start(): Promise<{ readonly successful: number; readonly failed: number }> {
    const results = await Promise.all(
      this.endpoints.map(async (endpoint) => {
        const report = await endpoint.check();
        if (report.status === 'unhealthy') return false;
        return endpoint.warmUp(this.resources.closing).then(
          () => true,
          () => false,
        );
      }),
    );
    this.monitor.start();
    const successful = results.filter(Boolean).length;
    return { successful, failed: results.length - successful };
  }

  /** Probes all endpoints now. */
  async check(): Promise<ServerHealth> {
    await Promise.all(this.endpoints.map((endpoint) => endpoint.check()));
    return this.health;
  }

  async close(): Promise<void> {
    this.monitor.stop();
    await Promise.all(this.endpoints.map((endpoint) => endpoint.close()));
  }

  private run(chain: CallChain): Promise<ToolResult> {
    const { clock } = this.resources;
    const deadline = new DeadlinePolicy(chain.deadlineMs, () => chain.timeUp(), clock);
    const retry = new RetryPolicy(
      {
        maxAttempts: this.settings.retry.maxAttempts,
        delayAfter: (error, attempt) => this.delayAfter(error, attempt, chain),
        onRetry: (error, attempt, delayMs) => {
          this.logRetry(error, attempt, delayMs, chain);
        },
      },
      clock,
    );
    return deadline.execute(
      (signal) => retry.execute((inner) => this.attempt(chain, inner), signal),
      chain.callerSignal,
    );
  }

  private async attempt(chain: CallChain, signal: AbortSignal): Promise<ToolResult> {
    const { clock } = this.resources;
    const { tool, args } = chain.request;
    const endpoint = this.picker.pick(this.endpoints, chain.lastEndpoint);
    chain.begin(endpoint, clock.now());
    try {
      const result = await endpoint.call(tool, args, signal);
      chain.end('answered', clock.now());
      return result;
    } catch (error) {
      // An aborted attempt stays unanswered: nobody knows how it would have ended.
      if (!signal.aborted) chain.end(outcomeOf(error), clock.now());
      throw error;
    }
  }

  /** At once where another endpoint is up or the session was stale; else after a backoff. */
  private delayAfter(error: unknown, attempt: number, chain: CallChain): number | undefined {
    if (!(error instanceof CallFailure) || !error.mayRepeat) return undefined;
    if (error.failure.kind === 'stale-session') return 0;
    const others = this.endpoints.filter((endpoint) => endpoint !== chain.lastEndpoint);
    if (others.some((endpoint) => endpoint.isUp)) return 0;
    // Known to be down: this attempt was probe enough, the caller is not kept waiting.
    if (chain.startedDown) return undefined;
    const asked = error.failure.kind === 'refused' ? (error.failure.retryAfterMs ?? 0) : 0;
    const delayMs = Math.max(asked, this.backoff(attempt));
    const inTime = this.resources.clock.now() + delayMs < chain.deadlineAt;
    return inTime && asked <= this.settings.retry.maxDelayMs ? delayMs : undefined;
  }

  private logRetry(error: unknown, attempt: number, delayMs: number, chain: CallChain): void {
    const { tool } = chain.request;
    const { requestId } = chain.context;
    const endpoint = chain.lastEndpoint?.name;
    const reason = error instanceof Error ? error.message : String(error);
    this.resources.logger.warn(
      { server: this.name, endpoint, tool, attempt, delayMs, reason, requestId },
      'call is tried again',
    );
  }

  private finish(chain: CallChain, isError: boolean, failure?: unknown): void {
    const { clock, events, logger } = this.resources;
    const durationMs = clock.now() - chain.startedAt;
    this.statistics.record(durationMs, failure !== undefined);
    const endpoint = chain.lastEndpoint?.name;
    const event = {
      server: this.name,
      tool: chain.request.tool,
      durationMs,
      attempts: chain.attemptsAt(clock.now()).length,
      isError,
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(failure === undefined ? {} : { code: codeOf(failure) }),
    };
    events.emit('call', event);
    logger.debug({ ...event, requestId: chain.context.requestId }, 'call ended');
  }

  private explain(chain: CallChain, error: unknown): unknown {
    const now = this.resources.clock.now();
    const context = {
      server: this.name,
      tool: chain.request.tool,
      elapsedMs: now - chain.startedAt,
      attempts: chain.attemptsAt(now),
    };
    const reason = chain.orCancellation(error);
    return toCallError(reason, context, this.settings.retry.maxDelayMs);
  }
}

function outcomeOf(error: unknown): string {
  return error instanceof CallFailure ? error.failure.kind : codeOf(error);
}

function codeOf(error: unknown): string {
  return error instanceof AppError ? error.code : 'INTERNAL';
}
