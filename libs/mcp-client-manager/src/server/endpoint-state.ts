import type { EndpointHealthReport } from '../health/endpoint-health.ts';
import type { HealthKind } from '../health/health-state.ts';
import type { PoolStats } from '../pool/pool-stats.ts';
import type { BreakerKind } from '../resilience/breaker-state.ts';
import type { LimitStats } from '../resilience/limit-stats.ts';

/** Everything that is known of one endpoint at one moment. Durations in ms. */
export interface EndpointState extends Omit<EndpointHealthReport, 'status'> {
  readonly status: HealthKind | 'draining';
  readonly weight: number;
  readonly breaker: BreakerKind;
  readonly connectBreaker: BreakerKind;
  /** Exponential moving averages over the last calls. */
  readonly latencyMs: number;
  readonly successRate: number;
  /** How often a call found every place taken. */
  readonly exhausted: number;
  readonly limit: LimitStats;
  readonly pool: PoolStats;
}
