import type { EndpointHealth, EndpointHealthReport } from '../health/endpoint-health.ts';
import type { HttpProbeTarget } from '../health/http-probe.ts';
import type { ServerSettings } from '../options.ts';
import type { ConnectionPool } from '../pool/connection-pool.ts';
import type { LeaseRequest } from '../pool/pool-settings.ts';
import { asAbortSignal } from '../resilience/cancel-signal.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { DeadlinePolicy } from '../resilience/deadline-policy.ts';
import type { EndpointAddress } from './endpoint-address.ts';
import type { EndpointReporter } from './endpoint-reporter.ts';
import { isStale, messageOf } from './failure-kinds.ts';
import type { PooledSession } from './pooled-session.ts';
import type { ServerResources } from './server-resources.ts';

/** An endpoint that answered a call this lately needs no probe, ms. */
const RECENT_TRAFFIC_MS = 500;

/** A connection to find out something, on nobody's behalf. */
export const CHECK: LeaseRequest = { key: '', isCheck: true };

export interface EndpointProbeParts {
  readonly health: EndpointHealth;
  readonly pool: ConnectionPool<PooledSession>;
  readonly reporter: EndpointReporter;
  /** Asks without a session, where we could open none. */
  readonly knock?: (signal: CancelSignal) => Promise<void>;
  /** It answers: whatever kept calls away may let one through to find out more. */
  readonly onAnswered: () => void;
}

/** Finds out whether an endpoint is there: by recent traffic, else over HTTP, else by the protocol. */
export class EndpointProbe {
  private answeredAt = -Infinity;
  private answeredInMs = 0;
  private checking: Promise<EndpointHealthReport> | undefined;

  constructor(
    private readonly address: EndpointAddress,
    private readonly settings: ServerSettings,
    private readonly resources: ServerResources,
    private readonly parts: EndpointProbeParts,
  ) {}

  /** A call was answered: as good as a probe. */
  sawTraffic(durationMs: number, now: number): void {
    this.answeredAt = now;
    this.answeredInMs = durationMs;
  }

  /** Probes now; whoever asks meanwhile shares the answer. Never rejects. */
  check(): Promise<EndpointHealthReport> {
    this.checking ??= this.probe().finally(() => {
      this.checking = undefined;
    });
    return this.checking;
  }

  private async probe(): Promise<EndpointHealthReport> {
    const { clock } = this.resources;
    const { health, reporter, onAnswered } = this.parts;
    const startedAt = clock.now();
    // A health resource knows more than traffic shows: whether the data is loaded, for one.
    const isBusy =
      this.settings.health.path === undefined && startedAt - this.answeredAt < RECENT_TRAFFIC_MS;
    const failure = isBusy ? undefined : await this.failureOfProbe();
    const durationMs = isBusy ? this.answeredInMs : clock.now() - startedAt;
    if (!isBusy) reporter.checked(durationMs, failure === undefined);
    if (failure === undefined) {
      health.observe({ succeeded: true, durationMs });
      onAnswered();
    } else health.observe({ succeeded: false, error: failure });
    return health.report();
  }

  private async failureOfProbe(): Promise<string | undefined> {
    const timeoutMs = this.timeoutMs;
    const { clock, closing } = this.resources;
    const timeUp = (): Error => new Error(`no answer within ${timeoutMs} ms`);
    try {
      const deadline = new DeadlinePolicy(timeoutMs, timeUp, clock);
      await deadline.execute((signal) => this.ask(signal), closing);
      return undefined;
    } catch (error) {
      return messageOf(error);
    }
  }

  /**
   * A process has to start first, and an old server that does not answer the question for its version
   * is waited for: that takes as long as connecting may.
   */
  private get timeoutMs(): number {
    const { health } = this.settings;
    const mustConnect = this.address.kind === 'stdio' && this.parts.pool.stats().open === 0;
    return mustConnect ? this.resources.connectTimeoutMs + health.timeoutMs : health.timeoutMs;
  }

  private ask(signal: CancelSignal): Promise<void> {
    const { path } = this.settings.health;
    if (path !== undefined && this.address.kind === 'http')
      return this.askOverHttp(
        { url: new URL(path, this.address.url), host: this.address.host },
        signal,
      );
    return this.askOverProtocol(signal);
  }

  private async askOverHttp(target: HttpProbeTarget, signal: CancelSignal): Promise<void> {
    const bridge = asAbortSignal(signal);
    try {
      await this.resources.httpProbe(target, this.settings.health.timeoutMs, bridge.signal);
    } finally {
      bridge.release();
    }
  }

  private async askOverProtocol(signal: CancelSignal): Promise<void> {
    const { knock, pool } = this.parts;
    if (knock !== undefined && this.address.kind === 'http') return knock(signal);
    const { open, idle } = pool.stats();
    // Processes that are all at work say of themselves when they end.
    if (this.address.kind === 'stdio' && open > 0 && idle === 0) return;
    const lease = await pool.acquire(CHECK, signal);
    try {
      await lease.connection.probe(signal);
      lease.release('answered');
    } catch (error) {
      lease.release(isStale(error) ? 'broken' : 'failed');
      throw error;
    }
  }
}
