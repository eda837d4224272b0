import type { TokenSource } from '../auth/token-source.ts';
import { EndpointLoad } from '../balancing/endpoint-load.ts';
import { hashText } from '../balancing/hash-text.ts';
import type { LoadedPickable, WeightedPickable } from '../balancing/picker.ts';
import type { Seat } from '../balancing/rendezvous.ts';
import { CallFailure } from '../errors/call-failure.ts';
import { EndpointHealth } from '../health/endpoint-health.ts';
import type { EndpointHealthReport } from '../health/endpoint-health.ts';
import type { ServerSettings } from '../options.ts';
import { ConnectionPool } from '../pool/connection-pool.ts';
import type { Lease, LeaseEnd } from '../pool/lease.ts';
import { PoolClosedError } from '../pool/pool-closed.error.ts';
import type { LeaseRequest } from '../pool/pool-settings.ts';
import type { ConnectionReport } from '../pool/pool-stats.ts';
import { asAbortSignal } from '../resilience/cancel-signal.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import type { ConcurrencyLimit } from '../resilience/concurrency-limit.ts';
import type { ProgressListener } from '../session/progress.ts';
import type { ToolDescription } from '../session/tool-description.ts';
import type { ToolResult } from '../session/tool-result.ts';
import { FlightRecorder } from '../telemetry/flight-recorder.ts';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import type { CallChain } from './call-chain.ts';
import { CallLeases } from './call-leases.ts';
import { createLimit, placesFor } from './create-limit.ts';
import { CHECK, EndpointProbe } from './endpoint-probe.ts';
import { Duty } from './duty.ts';
import { isNotThere, isStale, messageOf } from './failure-kinds.ts';
import { outcomeOf } from './outcome.ts';
import { ToolSender } from './tool-sender.ts';
import { isForUsersOnly } from './for-users-only.ts';
import { nameOf } from './endpoint-address.ts';
import type { EndpointAddress } from './endpoint-address.ts';
import { EndpointReporter } from './endpoint-reporter.ts';
import type { EndpointState } from './endpoint-state.ts';
import type { PooledSession } from './pooled-session.ts';
import { principalOf } from './principal.ts';
import type { RunningAttempt } from './running-attempt.ts';
import type { ServerResources } from './server-resources.ts';
import { ownCredentials } from './session-credentials.ts';
import { SessionOpener } from './session-opener.ts';
import { verdictOf } from './verdict.ts';

/**
 * One address of a server. A call takes a place in the limit, which is the only queue, then a
 * connection from the pool, and is sent if the breaker lets it. How it ends feeds the load that
 * pickers read, the breaker and the health.
 */
export class Endpoint implements LoadedPickable, WeightedPickable {
  readonly name: string;
  /** Share of the calls; discovery may change it. */
  weight: number;
  readonly load: EndpointLoad;
  private readonly seatHash: number;
  private readonly reporter: EndpointReporter;
  private readonly health: EndpointHealth;
  private readonly breaker: CircuitBreaker;
  private readonly connectBreaker: CircuitBreaker;
  private readonly limit: ConcurrencyLimit;
  private readonly pool: ConnectionPool<PooledSession>;
  private readonly opener: SessionOpener;
  private readonly sender: ToolSender;
  private readonly leases: CallLeases;
  private readonly prober: EndpointProbe;
  private readonly recorder = new FlightRecorder();
  private readonly duty = new Duty();
  /** How often a call found every place taken. */
  private exhausted = 0;

  constructor(
    address: EndpointAddress,
    private readonly settings: ServerSettings,
    private readonly resources: ServerResources,
    tokens: TokenSource | undefined,
  ) {
    const { clock, random, logger } = resources;
    this.name = nameOf(address);
    this.weight = address.weight;
    this.seatHash = hashText(this.name);
    this.load = new EndpointLoad(clock);
    this.reporter = new EndpointReporter(settings.name, this.name, resources);
    this.health = new EndpointHealth(this.name, settings.health, clock, (from, to, error) => {
      this.reporter.healthChanged(from, to, error);
    });
    this.breaker = this.createBreaker('call');
    this.connectBreaker = this.createBreaker('connect');
    const { reporter, breaker, health } = this;
    this.sender = new ToolSender(settings, resources, { breaker, reporter, tokens });
    this.opener = this.createOpener(address, tokens);
    const name = `${settings.name} at ${this.name}`;
    this.limit = createLimit(name, settings, clock);
    const { minSize, maxSize } = settings.pool;
    const sizes = { ...settings.pool, minSize: this.withSpare(minSize, maxSize) };
    const environment = {
      name,
      clock,
      random,
      logger,
      onTrouble: (kind: 'replacement' | 'disconnect', error: unknown) => {
        if (kind === 'replacement') reporter.replacementFailed(error);
        else reporter.disconnectFailed(error);
      },
    };
    this.pool = new ConnectionPool(
      (signal, request) => this.open(signal, request),
      sizes,
      environment,
    );
    this.leases = new CallLeases(this.pool, this.sender);
    this.prober = new EndpointProbe(address, settings, resources, {
      health,
      pool: this.pool,
      reporter,
      ...(isForUsersOnly(settings) ? { knock: (signal) => this.opener.knock(signal) } : {}),
      onAnswered: () => {
        this.resetBreaker();
      },
    });
  }

  /** Whether calls should go here while others are to be had: one state, fed by all that is known. */
  get isUp(): boolean {
    return this.duty.isOn && this.health.isUp && this.breaker.allows && this.connectBreaker.allows;
  }

  /** Whether it may get calls at all: no operator has taken it out of service. */
  get isOnDuty(): boolean {
    return this.duty.isOn;
  }

  /** Taken out of service, and nobody has asked for its return. */
  get isDrained(): boolean {
    return this.duty.isOff;
  }

  get tools(): readonly ToolDescription[] {
    return this.sender.tools;
  }

  get connections(): readonly ConnectionReport[] {
    return this.pool.connections();
  }

  /** For affinity: where a key may be served. */
  get seat(): Seat & { readonly endpoint: Endpoint } {
    return {
      endpoint: this,
      hash: this.seatHash,
      weight: this.weight,
      load: this.load.inFlight,
    };
  }

  get state(): EndpointState {
    const report = this.health.report();
    const { latencyMs, successRate } = this.load;
    return {
      ...report,
      status: this.duty.isOn ? report.status : 'draining',
      weight: this.weight,
      breaker: this.breaker.state.kind,
      connectBreaker: this.connectBreaker.state.kind,
      latencyMs,
      successRate,
      exhausted: this.exhausted,
      limit: this.limit.stats(),
      pool: this.pool.stats(),
    };
  }

  /**
   * One attempt.
   * @throws CallFailure, UnknownToolError, CircuitOpenError, a POOL_* error, or the signal's reason
   */
  async call(
    chain: CallChain,
    attempt: RunningAttempt,
    signal: CancelSignal,
    onProgress?: ProgressListener,
  ): Promise<ToolResult> {
    if (!this.limit.tryAcquire()) await this.waitForPlace(chain, attempt, signal);
    const { clock } = this.resources;
    let lease: Lease<PooledSession> | undefined;
    let end: LeaseEnd = 'failed';
    let answeredMs: number | undefined;
    this.load.begin();
    try {
      lease =
        this.leases.tryAcquire(chain, attempt) ??
        (await this.leases.acquire(chain, attempt, signal));
      const { session } = lease.connection;
      const result = await this.sender.call(session, chain, attempt, signal, onProgress);
      end = 'answered';
      answeredMs = this.learnAnswer(chain, attempt, clock.now());
      return result;
    } catch (error) {
      if (isStale(error)) end = 'broken';
      if (isStale(error) || isNotThere(error)) this.opener.forgetVerdict();
      const failure = this.asFailure(error, attempt);
      const outcome = outcomeOf(failure);
      const now = clock.now();
      this.learnFailure(error, attempt, now);
      this.record(chain, attempt, outcome, now);
      // An aborted attempt stays unanswered: nobody knows how it would have ended.
      if (!signal.aborted) attempt.end(outcome, now);
      throw failure;
    } finally {
      lease?.release(end);
      this.limit.release(answeredMs);
    }
  }

  /** Opens `minSize` connections and lists the tools ahead of the first call. */
  async warmUp(signal: AbortSignal): Promise<void> {
    await this.pool.start();
    if (isForUsersOnly(this.settings)) return;
    const lease = await this.pool.acquire(CHECK, signal);
    try {
      await this.sender.listTools(lease.connection, signal);
    } finally {
      lease.release('answered');
    }
  }

  /** Goes on trying to have `minSize` connections of an endpoint that is down. */
  keepWarm(): void {
    this.pool.keepHouseFromNowOn();
  }

  /** Probes now; whoever asks meanwhile shares the answer. Never rejects. */
  check(): Promise<EndpointHealthReport> {
    return this.prober.check();
  }

  /** As last listed, whether the tool may run twice. */
  isRepeatable(tool: string): boolean {
    return this.sender.isRepeatable(tool);
  }

  ejected(reason: string, ejectionMs: number): void {
    this.reporter.ejected(reason, ejectionMs);
  }

  /** Takes no new calls; those that are out go on. */
  drain(): void {
    this.duty.leave();
  }

  /** Probes it, and puts it back: up if it answered, else unhealthy until checks say otherwise. */
  undrain(): Promise<void> {
    return this.duty.resume(() => {
      this.health.distrust();
      return this.prober.check();
    });
  }

  resetBreaker(): void {
    this.breaker.reset();
    this.connectBreaker.reset();
  }

  resize(minSize: number, maxSize: number): void {
    this.pool.resize(this.withSpare(minSize, maxSize), maxSize);
    this.limit.resize(placesFor(this.settings, maxSize));
  }

  /** Refuses waiters, lets calls end as long as the signal allows, closes the connections. */
  async close(drain: AbortSignal): Promise<void> {
    this.limit.close(new PoolClosedError(`${this.settings.name} at ${this.name}`));
    await this.pool.close(drain);
  }

  /** A process takes long to start: of a server that is kept warm there is one more than asked for. */
  private withSpare(minSize: number, maxSize: number): number {
    return this.settings.stdio !== undefined && minSize > 0
      ? Math.min(minSize + 1, maxSize)
      : minSize;
  }

  private async open(signal: AbortSignal, { credentials }: LeaseRequest): Promise<PooledSession> {
    const { clock } = this.resources;
    const startedAt = clock.now();
    const session = await this.opener.open(signal, credentials);
    // The handshake is the first answer: one call that fails after it does not make the server down.
    if (this.health.kind === 'unknown')
      this.health.observe({ succeeded: true, durationMs: clock.now() - startedAt });
    return session;
  }

  private async waitForPlace(
    { context }: CallChain,
    attempt: RunningAttempt,
    signal: CancelSignal,
  ): Promise<void> {
    this.exhausted++;
    attempt.queuedBehind = this.limit.pending;
    const { clock } = this.resources;
    const since = clock.now();
    const { priority, queueTimeoutMs } = context;
    const principal = principalOf(context);
    const bridge = asAbortSignal(signal);
    try {
      await this.limit.acquire({ priority, principal, queueTimeoutMs }, bridge.signal);
    } catch (error) {
      if (!signal.aborted) attempt.end(outcomeOf(error), clock.now());
      throw error;
    } finally {
      bridge.release();
      attempt.queuedMs = clock.now() - since;
    }
  }

  /** Gives how long it took, ms. */
  private learnAnswer(chain: CallChain, attempt: RunningAttempt, now: number): number {
    const durationMs = attempt.heldMs(now);
    this.prober.sawTraffic(durationMs, now);
    this.load.succeed(durationMs, now);
    this.health.observe({ succeeded: true, durationMs }, now);
    this.record(chain, attempt, 'answered', now);
    attempt.end('answered', now);
    return durationMs;
  }

  private learnFailure(error: unknown, attempt: RunningAttempt, now: number): void {
    const durationMs = attempt.heldMs(now);
    const { requestTimeoutMs } = this.settings;
    const verdict = attempt.verdict ?? verdictOf(error, durationMs, requestTimeoutMs);
    if (verdict.kind === 'answered') this.load.succeed(durationMs);
    else if (verdict.kind === 'silent') this.load.abandon();
    else {
      this.load.fail(durationMs);
      this.health.observe({ succeeded: false, error: messageOf(error) }, now);
    }
  }

  private record(chain: CallChain, attempt: RunningAttempt, outcome: string, at: number): void {
    const { callId, request } = chain;
    const durationMs = attempt.heldMs(at);
    this.recorder.record({ at, tool: request.tool, callId, outcome, durationMs });
  }

  private asFailure(error: unknown, attempt: RunningAttempt): unknown {
    if (!(error instanceof ExchangeFailure)) return error;
    return new CallFailure(this.name, attempt.isRepeatable, error);
  }

  private createBreaker(purpose: 'call' | 'connect'): CircuitBreaker {
    return new CircuitBreaker({
      ...this.settings.breaker,
      name: `${this.settings.name} at ${this.name}, ${purpose}`,
      clock: this.resources.clock,
      onChange: (from, to) => {
        this.reporter.breakerChanged(purpose, from, to, this.recorder.frames());
      },
    });
  }

  private createOpener(address: EndpointAddress, tokens: TokenSource | undefined): SessionOpener {
    const parts = { breaker: this.connectBreaker, credentials: tokens && ownCredentials(tokens) };
    return new SessionOpener(address, this.settings, this.resources, parts, {
      onOpened: ({ session }) => {
        this.reporter.connected(session.era);
      },
      onOpenFailed: (error) => {
        this.reporter.creationFailed(error);
      },
      onClosed: () => {
        this.reporter.disconnected();
      },
      onLost: (session, reason) => {
        this.reporter.lost(reason);
        this.pool.invalidate(session);
      },
      onNotification: (notification) => {
        if (notification.method === 'notifications/tools/list_changed') this.sender.forgetTools();
        this.reporter.notified(notification);
      },
    });
  }
}
