import type { EndpointState } from '../../endpoint/endpoint-state.ts';
import type { Endpoint } from '../../endpoint/endpoint.ts';
import type { ManagedServer } from '../../fleet/managed-server.ts';
import type { ServerStatus } from '../../fleet/server-health.ts';
import type { BreakerKind } from '../../resilience/breaker-state.ts';
import { sum } from '../pool-report.ts';
import type { Traffic } from './traffic-meter.ts';

/**
 * Attempts that ended at one endpoint in a step, of which those failed that were its fault; one that
 * was given up says nothing of it and is not counted. The rest is as it was when the step ended.
 */
export interface EndpointStep extends Traffic {
  readonly endpoint: string;
  readonly status: EndpointState['status'];
  readonly breaker: BreakerKind;
  readonly connectBreaker: BreakerKind;
  /** For calls: all of them, and those that were taken. */
  readonly places: number;
  readonly leased: number;
}

/** Calls of one server that ended in a step, with all their attempts; places over all endpoints. */
export interface ServerStep extends Traffic {
  readonly server: string;
  readonly status: ServerStatus;
  readonly places: number;
  readonly leased: number;
  /** Calls that waited for a place when the step ended. */
  readonly waiters: number;
  readonly endpoints: readonly EndpointStep[];
}

/** What every server did in a few seconds. One that was gone at the end is not in it. */
export interface HistoryStep {
  /** When it began, milliseconds since the epoch by a clock that nobody sets. */
  readonly at: number;
  readonly durationMs: number;
  readonly servers: readonly ServerStep[];
}

/** Takes what the meters of the server have counted. */
export function takeServerStep({ name, health, statistics, endpoints }: ManagedServer): ServerStep {
  const steps = endpoints.map(takeEndpointStep);
  return {
    server: name,
    status: health.status,
    ...statistics.traffic.take(),
    places: sum(steps.map(({ places }) => places)),
    leased: sum(steps.map(({ leased }) => leased)),
    waiters: health.queue.pending,
    endpoints: steps,
  };
}

function takeEndpointStep({ name, state, traffic }: Endpoint): EndpointStep {
  const { status, breaker, connectBreaker, limit } = state;
  return {
    endpoint: name,
    status,
    breaker,
    connectBreaker,
    ...traffic.take(),
    places: limit.maxSize,
    leased: limit.leased,
  };
}
