import type { Clock } from '@tablewise/kernel';
import { consecutiveFailuresOf, isUp, nextHealthState } from './health-state.ts';
import type { HealthKind, HealthState, HealthThresholds } from './health-state.ts';

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
}

export type Observation =
  | { readonly succeeded: true; readonly durationMs: number }
  | { readonly succeeded: false; readonly error: string };

export type HealthListener = (from: HealthState, to: HealthState, error?: string) => void;

/** Health of one endpoint, fed by probes and by calls alike. */
export class EndpointHealth {
  private state: HealthState = { kind: 'unknown' };
  private responseTimeMs: number | undefined;
  private lastCheckAt: number | undefined;
  private lastError: string | undefined;

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
    if (observation.succeeded) this.responseTimeMs = observation.durationMs;
    else this.lastError = observation.error;
    this.state = nextHealthState(from, observation.succeeded, this.thresholds);
    this.onChange(from, this.state, observation.succeeded ? undefined : observation.error);
  }

  /** Down until the next answer, which is enough to bring it up: what was known is too old. */
  distrust(): void {
    const consecutiveSuccesses = this.thresholds.healthyThreshold - 1;
    this.state = { kind: 'unhealthy', consecutiveFailures: 0, consecutiveSuccesses };
  }

  report(endpoint: string): EndpointHealthReport {
    const { responseTimeMs, lastCheckAt, lastError } = this;
    return {
      endpoint,
      status: this.state.kind,
      consecutiveFailures: consecutiveFailuresOf(this.state),
      ...(responseTimeMs === undefined ? {} : { responseTimeMs }),
      ...(lastCheckAt === undefined ? {} : { lastCheckAt }),
      ...(lastError === undefined || this.state.kind === 'healthy' ? {} : { lastError }),
    };
  }
}
