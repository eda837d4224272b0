import type { EndpointState } from '../endpoint/endpoint-state.ts';
import type { ManagedServer } from '../fleet/managed-server.ts';

/** One pool, in the words of `GET /mcp-pool-stats`. */
export interface PoolReport {
  readonly server_name: string;
  /** Calls at a time, over all endpoints. */
  readonly pool_size: number;
  readonly available: number;
  readonly in_use: number;
  /** Connections opened. */
  readonly created: number;
  /** Calls that found a connection open. */
  readonly reused: number;
  readonly total_requests: number;
  /** reused / (created + reused), 0 to 1. */
  readonly reuse_rate: number;
}

export interface PoolStatsReport {
  readonly success: boolean;
  readonly pools: Readonly<Record<string, PoolReport>>;
  readonly total_pools: number;
  readonly total_in_use: number;
}

export function poolStatsReport(servers: readonly ManagedServer[]): PoolStatsReport {
  const pools = servers.map(poolReport);
  return {
    success: true,
    pools: Object.fromEntries(pools.map((pool) => [pool.server_name, pool])),
    total_pools: pools.length,
    total_in_use: sum(pools.map((pool) => pool.in_use)),
  };
}

function poolReport(server: ManagedServer): PoolReport {
  const states = server.health.endpoints;
  const total = (read: (state: EndpointState) => number): number => sum(states.map(read));
  const size = total(({ limit }) => limit.maxSize);
  const inUse = total(({ limit }) => limit.leased);
  const created = total(({ pool }) => pool.created);
  const reused = total(({ pool }) => pool.reused);
  return {
    server_name: server.name,
    pool_size: size,
    available: total(freePlaces),
    in_use: inUse,
    created,
    reused,
    total_requests: server.statistics.totalRequests,
    reuse_rate: created + reused === 0 ? 0 : reused / (created + reused),
  };
}

/** None, too, while more calls are out than a pool that was made smaller has places. */
export function freePlaces({ limit }: EndpointState): number {
  return Math.max(0, limit.maxSize - limit.leased);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
