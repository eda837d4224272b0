import type { QueueStats } from './queue/place-queue.ts';
import type { BreakerKind } from '../resilience/breaker-state.ts';
import type { EndpointState } from '../endpoint/endpoint-state.ts';

export type ServerStatus = EndpointState['status'];

/** Health of a server: of all its endpoints where they agree, `degraded` where they do not. */
export interface ServerHealth {
  readonly server: string;
  readonly status: ServerStatus;
  readonly required: boolean;
  readonly endpoints: readonly EndpointState[];
  /** Of calls that wait for a place at any of them. */
  readonly queue: QueueStats;
  /** Where tokens are asked for: keeps us from an authorization server that fails. */
  readonly tokenBreaker?: BreakerKind;
}

/** Known to serve: it answered, and has not failed too often since. */
export function serves(status: ServerStatus): boolean {
  return status === 'healthy' || status === 'degraded';
}

/** A server without endpoints, as discovery may find it, is `unhealthy`. */
export function serverStatus(endpoints: readonly Pick<EndpointState, 'status'>[]): ServerStatus {
  const [first, ...others] = new Set(endpoints.map(({ status }) => status));
  if (first === undefined) return 'unhealthy';
  if (others.length === 0) return first;
  const all = [first, ...others];
  if (all.some(serves)) return 'degraded';
  return all.includes('unhealthy') ? 'unhealthy' : 'unknown';
}
