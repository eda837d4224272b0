import type { EndpointHealthReport } from '../health/endpoint-health.ts';
import type { HealthKind } from '../health/health-state.ts';

/** Health of a server: the worst of its endpoints while any serves, `unhealthy` when none does. */
export interface ServerHealth {
  readonly server: string;
  readonly status: HealthKind;
  readonly required: boolean;
  readonly endpoints: readonly EndpointHealthReport[];
}

export function serverStatus(endpoints: readonly EndpointHealthReport[]): HealthKind {
  const kinds = new Set(endpoints.map((endpoint) => endpoint.status));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : 'degraded';
}
