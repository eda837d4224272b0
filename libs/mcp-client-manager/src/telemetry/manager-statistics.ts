import type { ConnectionReport } from '../pool/pool-stats.ts';
import type { EndpointState } from '../endpoint/endpoint-state.ts';
import type { ManagedServer } from '../fleet/managed-server.ts';
import { serves } from '../fleet/server-health.ts';
import { freePlaces, sum } from './pool-report.ts';
import { rightSize } from './right-size.ts';

/** One open connection. */
export interface ConnectionStatistics extends ConnectionReport {
  readonly endpoint: string;
}

/** What the calls to one server were like since the start; durations in ms. */
export interface ServerStatistics {
  readonly totalRequests: number;
  readonly failedRequests: number;
  readonly callsPerSecond: number;
  readonly averageLatencyMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** Places for calls that this traffic needs, with head room (Little's law). */
  readonly suggestedSize: number;
  readonly connections: readonly ConnectionStatistics[];
}

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
  /** How often a call found every place or every connection taken. */
  readonly poolExhaustedCount: number;
  /** Calls that wait for a place now. */
  readonly waiters: number;
  /** Endpoints that serve, and that do not; the rest is draining or was never asked. */
  readonly healthyEndpoints: number;
  readonly unhealthyEndpoints: number;
  readonly servers: Readonly<Record<string, ServerStatistics>>;
}

export function managerStatistics(servers: readonly ManagedServer[]): ManagerStatistics {
  const states = servers.flatMap((server) => server.health.endpoints);
  const total = (read: (state: EndpointState) => number): number => sum(states.map(read));
  const calls = servers.map((server) => server.statistics);
  const totalRequests = sum(calls.map((call) => call.totalRequests));
  const latencySumMs = sum(calls.map((call) => call.averageLatencyMs * call.totalRequests));
  return {
    totalConnections: total(({ pool }) => pool.open),
    activeConnections: total(({ pool }) => pool.leased),
    availableConnections: total(freePlaces),
    busyConnections: total(({ limit }) => limit.leased),
    failedConnections: total(({ pool }) => pool.createFailed),
    connectionsCreated: total(({ pool }) => pool.created),
    connectionsReused: total(({ pool }) => pool.reused),
    totalRequests,
    failedRequests: sum(calls.map((call) => call.failedRequests)),
    averageLatencyMs: totalRequests === 0 ? 0 : latencySumMs / totalRequests,
    poolExhaustedCount:
      total(({ pool }) => pool.exhausted) + sum(servers.map(({ exhausted }) => exhausted)),
    waiters: sum(servers.map(({ health }) => health.queue.pending)),
    healthyEndpoints: states.filter(({ status }) => serves(status)).length,
    unhealthyEndpoints: states.filter(({ status }) => status === 'unhealthy').length,
    servers: Object.fromEntries(servers.map((server) => [server.name, serverStatistics(server)])),
  };
}

function serverStatistics({ endpoints, statistics }: ManagedServer): ServerStatistics {
  const { totalRequests, failedRequests, callsPerSecond, averageLatencyMs } = statistics;
  return {
    totalRequests,
    failedRequests,
    callsPerSecond,
    averageLatencyMs,
    p50Ms: statistics.quantileMs(0.5),
    p95Ms: statistics.quantileMs(0.95),
    p99Ms: statistics.quantileMs(0.99),
    suggestedSize: rightSize(callsPerSecond, averageLatencyMs),
    connections: endpoints.flatMap(({ name: endpoint, connections }) =>
      connections.map((connection) => ({ endpoint, ...connection })),
    ),
  };
}
