import type { EndpointHealthReport } from './endpoint-health.ts';
import type { HealthKind } from './health-state.ts';
import type { PoolStats } from '../pool/pool-stats.ts';
import type { BreakerKind } from '../resilience/breaker-state.ts';
import type { PlacesStats } from './places.ts';

/** Everything that is known of one endpoint at one moment. Durations in ms. */
export interface EndpointState extends Omit<EndpointHealthReport, 'status'> {
  readonly status: HealthKind | 'draining';
  readonly weight: number;
  readonly breaker: BreakerKind;
  readonly connectBreaker: BreakerKind;
  /** Exponential moving averages over the last calls. */
  readonly latencyMs: number;
  readonly successRate: number;
  /** How long it asked to be left alone; absent where it did not. */
  readonly restMs?: number;
  readonly limit: PlacesStats;
  readonly pool: PoolStats;
}
