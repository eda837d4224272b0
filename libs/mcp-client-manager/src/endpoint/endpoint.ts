import type { EndpointTokens } from '../auth/token-sources.ts';
import { RestingError } from '../call/call-errors.ts';
import type { RunningAttempt } from '../call/call.ts';
import { EndpointLoad } from '../fleet/balancing/endpoint-load.ts';
import { hashText } from '../fleet/balancing/hash-text.ts';
import type { CallClass, LoadedPickable, WeightedPickable } from '../fleet/balancing/picker.ts';
import { Lane } from '../fleet/queue/lane.ts';
import type { ServerResources } from '../fleet/server-resources.ts';
import type { ToolPins } from '../fleet/tool-pins.ts';
import type { ServerSettings } from '../options/manager-options.ts';
import type { Lease, LeaseEnd } from '../pool/lease.ts';
import { PoolClosedError } from '../pool/pool-closed.error.ts';
import type { ConnectionReport } from '../pool/pool-stats.ts';
import { cancelReason } from '../resilience/cancel-signal.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import type { ProgressListener } from '../session/progress.ts';
import { saysRepeatable } from '../session/tool-description.ts';
import type { ToolDescription } from '../session/tool-description.ts';
import type { ToolResult } from '../session/tool-result.ts';
import { TrafficMeter } from '../telemetry/history/traffic-meter.ts';
import { Availability } from './availability.ts';
import { callOptions } from './call-options.ts';
import { placesFor, placesSize } from './create-pool.ts';
import type { EndpointAddress } from './endpoint-address.ts';
import { EndpointFeedback } from './endpoint-feedback.ts';
import { EndpointProbe } from './endpoint-probe.ts';
import { EndpointReporter } from './endpoint-reporter.ts';
import { EndpointSessions } from './endpoint-sessions.ts';
import type { EndpointState } from './endpoint-state.ts';
import { HealthMonitor } from './health-monitor.ts';
import { headroomOf } from './http-probe.ts';
import { Places } from './places.ts';
import type { PooledSession } from './pooled-session.ts';

export interface EndpointParts {
  readonly name: string;
  readonly tokens: EndpointTokens | undefined;
  /** Of all endpoints of the server; absent where it may change its tools. */
  readonly pins: ToolPins | undefined;
  /** Calls may go there from now on, or no longer. */
  readonly onChange: (endpoint: Endpoint, isUp: boolean) => void;
  /** A call has given its place back. */
  readonly onFreed: () => void;
  readonly onAnswered: (tool: string, durationMs: number) => void;
}

/**
 * One address of a server. A call that was given a place here leases a connection and is sent; how it
 * ends feeds the load that pickers read, the breaker and the health.
 */
export class Endpoint implements LoadedPickable, WeightedPickable {
  readonly name: string;
  /** Share of the calls; discovery may change it. */
  weight: number;
  readonly load: EndpointLoad<RunningAttempt>;
  /** Of the step of the history that is going on. */
  readonly traffic = new TrafficMeter();
  readonly hash: number;
  private readonly reporter: EndpointReporter;
  private readonly availability: Availability;
  private readonly places: Places;
  private readonly sessions: EndpointSessions;
  private readonly prober: EndpointProbe;
  private readonly monitor: HealthMonitor;
  private readonly feedback: EndpointFeedback;
  private readonly lanes = new Map<CallClass, Lane>();
  private readonly closing = new AbortController();
  /** Something was wrong since its last answer. */
  private wasSuspected = false;

  constructor(
    address: EndpointAddress,
    private readonly settings: ServerSettings,
    private readonly resources: ServerResources,
    private readonly parts: EndpointParts,
  ) {
    const { name, tokens, pins } = parts;
    const { clock, random } = resources;
    this.name = name;
    this.weight = address.weight;
    this.hash = hashText(name);
    this.load = new EndpointLoad(clock);
    this.places = new Places(placesSize(settings.pool));
    const reporter = new EndpointReporter(settings.name, name, resources);
    this.reporter = reporter;
    const onChange = (isUp: boolean): void => {
      this.changed(isUp);
    };
    const availability = new Availability({ name, settings, resources, reporter, onChange });
    this.availability = availability;
    const sessions = new EndpointSessions(address, settings, resources, {
      name,
      reporter,
      tokens,
      pins,
      breaker: availability.connectBreaker,
      onConnected: (durationMs) => {
        availability.connected(durationMs);
      },
    });
    this.sessions = sessions;
    this.prober = new EndpointProbe(address, settings, resources, {
      availability,
      sessions,
      reporter,
      closing: this.closing.signal,
      hasOwnSessions: tokens?.isForUsersOnly !== true,
      onReport: ({ load, details }) => {
        this.load.headroom = headroomOf(load);
        availability.health.told(details);
      },
    });
    const check = async (): Promise<boolean> => {
      await this.prober.check();
      return availability.isWell;
    };
    this.monitor = new HealthMonitor(check, { ...settings.health, clock, random });
    this.feedback = new EndpointFeedback(settings, {
      load: this.load,
      traffic: this.traffic,
      availability,
      sessions,
      prober: this.prober,
      reporter,
      onAnswered: parts.onAnswered,
      onDoubt: (isUrgent) => {
        this.suspect(isUrgent);
      },
    });
  }

  /** Whether calls should go here while others are to be had. */
  get isUp(): boolean {
    return this.availability.isUp;
  }

  /** Whether it may get calls at all: no operator has taken it out of service. */
  get isInService(): boolean {
    return this.availability.admin.isReady;
  }

  /** Taken out of service, and nobody has asked for its return. */
  get isDrained(): boolean {
    return this.availability.admin.isDrained;
  }

  /** Where no endpoint is up: whether one call may try this one all the same. */
  get isOpenToTrial(): boolean {
    return this.availability.isOpenToTrial;
  }

  /** How long it asked to be left alone, ms. */
  get restMs(): number {
    return this.availability.rest.leftMs;
  }

  /** As last listed in our own name. */
  get knownTools(): readonly ToolDescription[] {
    return this.sessions.tools.known;
  }

  get connections(): readonly ConnectionReport[] {
    return this.sessions.pool.connections();
  }

  get state(): EndpointState {
    const { health, breaker, connectBreaker } = this.availability;
    const report = health.report(this.name);
    const { latencyMs, successRate } = this.load;
    return {
      ...report,
      status: this.isInService ? report.status : 'draining',
      weight: this.weight,
      breaker: breaker.state.kind,
      connectBreaker: connectBreaker.state.kind,
      ...(this.restMs > 0 && { restMs: this.restMs }),
      latencyMs,
      successRate,
      limit: this.places.stats(),
      pool: this.sessions.pool.stats(),
    };
  }

  accepts(callClass: CallClass): boolean {
    return this.isUp && this.places.has(callClass);
  }

  /** Where calls of the class wait that are bound to this endpoint. */
  laneOf(callClass: CallClass): Lane {
    let lane = this.lanes.get(callClass);
    if (lane === undefined) {
      lane = new Lane();
      this.lanes.set(callClass, lane);
    }
    return lane;
  }

  /** The attempt has a place here from now on; `run` follows, and gives it back. */
  take(attempt: RunningAttempt, picked: string): void {
    attempt.place(this.name, picked, this.resources.clock.now());
    this.availability.enter(attempt);
    this.places.take(attempt.call.bulkhead);
    this.load.begin(attempt);
  }

  /**
   * One attempt that has a place here.
   * @throws ExchangeFailure, UnknownToolError, ToolChangedError, CircuitOpenError, RestingError, a
   * POOL_* or token error, or the signal's reason; all are judged in the attempt
   */
  async run(
    attempt: RunningAttempt,
    signal: CancelSignal,
    onProgress?: ProgressListener,
  ): Promise<ToolResult> {
    const { sessions } = this;
    let lease: Lease<PooledSession> | undefined;
    let end: LeaseEnd = 'failed';
    let answeredMs: number | undefined;
    try {
      if (sessions.wantsTokens) await this.getToken(attempt, signal);
      lease = sessions.tryAcquire(attempt) ?? (await sessions.acquire(attempt, signal));
      const { connection } = lease;
      const description =
        sessions.listed(attempt) ?? (await sessions.describe(attempt, connection, signal));
      // From here on something may run twice.
      attempt.isRepeatable = this.settings.trustAnnotations && saysRepeatable(description);
      const { tool, args = {} } = attempt.call.request;
      const options = callOptions(attempt, description, onProgress);
      const result = await connection.session.callTool(tool, args, signal, options);
      end = 'answered';
      answeredMs = this.learnAnswer(attempt);
      return result;
    } catch (error) {
      const reason = signal.aborted ? cancelReason(signal) : error;
      const wasConnected = lease !== undefined;
      const failure = { error: reason, wasAborted: signal.aborted, wasConnected };
      end = this.feedback.failed(attempt, failure, this.resources.clock.now());
      throw reason;
    } finally {
      lease?.release(end);
      this.places.release(attempt.call.bulkhead, answeredMs);
      this.parts.onFreed();
    }
  }

  /** Checks it, connects and lists the tools ahead of the first call; whether it answered. */
  async start(): Promise<boolean> {
    await this.prober.check();
    if (this.closing.signal.aborted) return false;
    const { isUp } = this;
    this.monitor.start(isUp);
    if (!isUp) {
      this.sessions.pool.keepHouseFromNowOn();
      return false;
    }
    return this.sessions.warmUp().then(
      () => true,
      () => false,
    );
  }

  /** As `start`, where others serve already: it gets no calls before it has answered. */
  join(): Promise<boolean> {
    this.availability.distrust();
    return this.start();
  }

  /** Probes now; whoever asks meanwhile shares the answer. Never rejects. */
  check(): Promise<void> {
    return this.prober.check();
  }

  /**
   * Something took it out, or makes it look as if it hung: it is looked at before its time, and as
   * soon as may be where no other endpoint is left.
   */
  suspect(isUrgent = false): void {
    this.wasSuspected = true;
    if (this.prober.isChecking) this.monitor.checked();
    this.prober.doubt();
    this.monitor.wake(isUrgent);
  }

  /** As it was listed last, to whomever and however long ago. */
  lastListed(tool: string): ToolDescription | undefined {
    return this.sessions.tools.lastListed(tool);
  }

  ejected(reason: string, ejectionMs: number): void {
    this.reporter.ejected(reason, ejectionMs);
    this.suspect();
  }

  /** Takes no new calls; those that are out go on. */
  drain(): void {
    this.availability.admin.drain();
    this.availability.update();
  }

  /** Probes it, and puts it back: up if it answered, else unhealthy until checks say otherwise. */
  async undrain(): Promise<void> {
    const { admin } = this.availability;
    await admin.resume(() => {
      this.availability.distrust();
      this.prober.doubt();
      return this.prober.check();
    });
    this.availability.update();
  }

  /** Operators' way to let calls go there again at once. */
  resetBreaker(): void {
    this.availability.reset();
    this.parts.tokens?.breaker.reset();
  }

  resize(minSize: number, maxSize: number): void {
    this.sessions.resize(minSize, maxSize);
    this.places.resize(placesFor(this.settings.pool, maxSize));
  }

  /** Is watched no more; lets calls end as long as the signal allows, closes the connections. */
  async close(drain: AbortSignal): Promise<void> {
    const reason = new PoolClosedError(`${this.settings.name} at ${this.name}`);
    this.monitor.stop();
    this.closing.abort(reason);
    await this.prober.idle();
    await this.sessions.close(reason, drain);
  }

  private changed(isUp: boolean): void {
    if (!isUp && this.isInService && this.restMs === 0) this.suspect();
    this.parts.onChange(this, isUp);
  }

  private async getToken(attempt: RunningAttempt, signal: CancelSignal): Promise<void> {
    await this.sessions.getToken(attempt, signal);
    const restMs = this.availability.rest.leftOf(attempt.token?.identity ?? '');
    if (restMs > 0) throw new RestingError(`${this.settings.name} at ${this.name}`, restMs);
  }

  /** Gives how long it took, ms. */
  private learnAnswer(attempt: RunningAttempt): number {
    if (this.wasSuspected) {
      this.wasSuspected = false;
      this.monitor.calm();
    }
    return this.feedback.answered(attempt, this.resources.clock.now());
  }
}
