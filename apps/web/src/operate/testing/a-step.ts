import type {
  McpEndpoint,
  McpServer,
  McpServers,
  McpServerStep,
  McpStep,
} from '@tablewise/api-client';

export const STEP_MS = 5_000;

/** One server at two addresses. */
export const SEARCH = 'restaurant-search';
export const FIRST = '127.0.0.1:8081';
export const SECOND = '127.0.0.1:8083';

type EndpointStep = McpServerStep['endpoints'][number];

export function anEndpointStep(over: Partial<EndpointStep> = {}): EndpointStep {
  return {
    ...{ endpoint: FIRST, status: 'healthy', breaker: 'closed', connect_breaker: 'closed' },
    ...{ calls: 25, failures: 0, retries: 0, places: 10, leased: 1 },
    latency: { p50_ms: 4, p95_ms: 20, p99_ms: 41 },
    ...over,
  };
}

export function aServerStep(over: Partial<McpServerStep> = {}): McpServerStep {
  return {
    ...{ server: SEARCH, status: 'healthy', calls: 50, failures: 0, retries: 0 },
    ...{ places: 20, leased: 2, waiters: 0, latency: { p50_ms: 4, p95_ms: 20, p99_ms: 41 } },
    endpoints: [anEndpointStep(), anEndpointStep({ endpoint: SECOND })],
    ...over,
  };
}

/** The nth step of a stream. */
export function aStep(index: number, ...servers: readonly McpServerStep[]): McpStep {
  return { at: index * STEP_MS, duration_ms: STEP_MS, servers };
}

export function anEndpoint(over: Partial<McpEndpoint> = {}): McpEndpoint {
  return {
    ...{ endpoint: FIRST, status: 'healthy', weight: 1, breaker: 'closed' },
    ...{ connect_breaker: 'closed', latency_ms: 13.6, success_rate: 1, consecutive_failures: 0 },
    limit: { max_size: 10, leased: 1 },
    pool: { min_size: 0, max_size: 10, open: 2, idle: 1, leased: 1, created: 2, closed: 0 },
    ...over,
  };
}

export function aServer(over: Partial<McpServer> = {}): McpServer {
  return {
    ...{ server: SEARCH, status: 'healthy', required: true, healthy: true, tools: [] },
    queue: {
      ...{ pending: 0, oldest_wait_ms: 0 },
      pending_by_priority: { high: 0, normal: 0, low: 0 },
    },
    endpoints: [anEndpoint(), anEndpoint({ endpoint: SECOND })],
    ...over,
  };
}

/** What the stream says after each portion. */
export function theServers(...servers: readonly McpServer[]): McpServers {
  return { servers, statistics: { total_requests: 50, failed_requests: 0, servers: {} } };
}
