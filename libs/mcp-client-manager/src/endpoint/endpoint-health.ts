import type { Clock } from '@tablewise/kernel';
import { consecutiveFailuresOf, isUp, nextHealthState } from './health-state.ts';
import type { HealthKind, HealthState, HealthThresholds } from './health-state.ts';
import type { ReportedDetails } from './http-probe.ts';

/** What is known of one endpoint's health. */
export interface EndpointHealthReport {
  readonly endpoint: string;
  readonly status: HealthKind;
  readonly consecutiveFailures: number;
  /** Of the last check that succeeded. */
  readonly responseTimeMs?: number;
  /** Milliseconds since the epoch. */
  readonly lastCheckAt?: number;
  readonly lastError?: string;
  /**
   * What the server said of itself in its health resource when it last answered there well: an
   * object of its own, of 4 KB at most.
   */
  readonly details?: ReportedDetails;
}

export type Observation =
  | { readonly finding: 'answered'; readonly durationMs: number }
  | { readonly finding: 'failed' | 'gone'; readonly error: string };

export type HealthListener = (from: HealthState, to: HealthState, error?: string) => void;

/** Health of one endpoint, fed by probes and by calls alike. */
export class EndpointHealth {
  private state: HealthState = { kind: 'unknown', isTrusted: true };
  private responseTimeMs: number | undefined;
  private lastCheckAt: number | undefined;
  private lastError: string | undefined;
  private details: ReportedDetails | undefined;

  constructor(
    private readonly thresholds: HealthThresholds,
    private readonly clock: Clock,
    private readonly onChange: HealthListener,
  ) {}

  get isUp(): boolean {
    return isUp(this.state);
  }

  get kind(): HealthKind {
    return this.state.kind;
  }

  observe(observation: Observation, now = this.clock.now()): void {
    const from = this.state;
    this.lastCheckAt = now;
    const error = observation.finding === 'answered' ? undefined : observation.error;
    if (observation.finding === 'answered') this.responseTimeMs = observation.durationMs;
    else this.lastError = error;
    this.state = nextHealthState(from, observation.finding, this.thresholds);
    this.onChange(from, this.state, error);
  }

  /** By its health resource; calls and checks over the protocol tell nothing of the kind. */
  told(details: ReportedDetails | undefined): void {
    this.details = details;
  }

  /** Down until the next finding, which decides: what was known is too old, or nothing was. */
  distrust(): void {
    this.state = { kind: 'unknown', isTrusted: false };
  }

  report(endpoint: string): EndpointHealthReport {
    const { responseTimeMs, lastCheckAt, lastError, details } = this;
    return {
      endpoint,
      status: this.state.kind,
      consecutiveFailures: consecutiveFailuresOf(this.state),
      ...(responseTimeMs === undefined ? {} : { responseTimeMs }),
      ...(lastCheckAt === undefined ? {} : { lastCheckAt }),
      ...(lastError === undefined || this.state.kind === 'healthy' ? {} : { lastError }),
      ...(details === undefined ? {} : { details }),
    };
  }
}
