import type { ManagedServer } from '../server/managed-server.ts';
import { sum } from './pool-report.ts';

/** Over all servers; counts since start, durations in ms. */
export interface ManagerStatistics {
  /** Connections that are open. */
  readonly totalConnections: number;
  /** Open connections with at least one call on them. */
  readonly activeConnections: number;
  /** Places for calls: free, and taken. */
  readonly availableConnections: number;
  readonly busyConnections: number;
  /** Attempts to connect that failed. */
  readonly failedConnections: number;
  readonly connectionsCreated: number;
  readonly connectionsReused: number;
  readonly totalRequests: number;
  readonly failedRequests: number;
  readonly averageLatencyMs: number;
  /** Calls that found every place of an endpoint taken. */
  readonly poolExhaustedCount: number;
  /** Calls that wait for a place now. */
  readonly waiters: number;
  readonly healthyEndpoints: number;
  readonly unhealthyEndpoints: number;
}

export function managerStatistics(servers: readonly ManagedServer[]): ManagerStatistics {
  const endpoints = servers.flatMap((server) => server.endpoints);
  const pools = endpoints.map((endpoint) => endpoint.poolStats);
  const calls = servers.map((server) => server.statistics);
  const totalRequests = sum(calls.map((call) => call.totalRequests));
  const latencySumMs = sum(calls.map((call) => call.averageLatencyMs * call.totalRequests));
  const reports = endpoints.map((endpoint) => endpoint.healthReport);
  return {
    totalConnections: pools.filter((pool) => pool.connected).length,
    activeConnections: pools.filter((pool) => pool.connected && pool.leased > 0).length,
    availableConnections: sum(pools.map((pool) => pool.maxSize - pool.leased)),
    busyConnections: sum(pools.map((pool) => pool.leased)),
    failedConnections: sum(pools.map((pool) => pool.createFailed)),
    connectionsCreated: sum(pools.map((pool) => pool.created)),
    connectionsReused: sum(pools.map((pool) => pool.reused)),
    totalRequests,
    failedRequests: sum(calls.map((call) => call.failedRequests)),
    averageLatencyMs: totalRequests === 0 ? 0 : latencySumMs / totalRequests,
    poolExhaustedCount: sum(pools.map((pool) => pool.exhausted)),
    waiters: sum(pools.map((pool) => pool.pending)),
    healthyEndpoints: reports.filter((report) => report.status === 'healthy').length,
    unhealthyEndpoints: endpoints.filter((endpoint) => !endpoint.isUp).length,
  };
}
