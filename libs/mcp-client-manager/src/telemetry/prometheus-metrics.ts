import type { McpClientManager } from '../manager.ts';
import type { BreakerKind } from '../resilience/breaker-state.ts';
import type { EndpointState } from '../endpoint/endpoint-state.ts';
import { serves } from '../fleet/server-health.ts';
import type { ServerHealth } from '../fleet/server-health.ts';
import { CallTally } from './call-tally.ts';
import type { PrometheusApi } from './prometheus-api.ts';

/** The states of a breaker as figures: the more it keeps away, the higher. */
const BREAKER_STATES: Readonly<Record<BreakerKind, number>> = {
  closed: 0,
  'half-open': 1,
  open: 2,
};

/** Seconds: from a cached answer on loopback to the default deadline. */
const DURATION_BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Puts the manager's metrics into a prom-client registry. prom-client comes as an argument, so that
 * only those who want metrics have it installed. Returns the way to stop counting.
 */
export function bindPrometheusMetrics<Registry>(
  manager: McpClientManager,
  prom: PrometheusApi<Registry>,
  registry: Registry,
): () => void {
  registerGauges(manager, prom, registry);
  registerBreakers(manager, prom, registry);
  registerWaiters(manager, prom, registry);
  const stops = [
    countCalls(manager, prom, registry),
    countConnections(manager, prom, registry),
    countHealthChecks(manager, prom, registry),
  ];
  return () => {
    for (const stop of stops.flat()) stop();
  };
}

function registerGauges<Registry>(
  manager: McpClientManager,
  prom: PrometheusApi<Registry>,
  registry: Registry,
): void {
  const gauge = (name: string, help: string, read: (state: EndpointState) => number): void => {
    new prom.Gauge({
      name,
      help,
      labelNames: ['server', 'endpoint'],
      registers: [registry],
      collect() {
        // Servers and endpoints may have gone since.
        this.reset();
        for (const { server, endpoints } of healthOfAll(manager))
          for (const state of endpoints)
            this.set({ server, endpoint: state.endpoint }, read(state));
      },
    });
  };
  gauge('mcp_pool_size', 'Places for calls.', ({ limit }) => limit.maxSize);
  gauge('mcp_pool_in_use', 'Places taken.', ({ limit }) => limit.leased);
  gauge('mcp_pool_healthy_clients', '1 if it serves.', ({ status }) => Number(serves(status)));
  gauge('mcp_pool_unhealthy_clients', '1 if it is unhealthy.', ({ status }) =>
    Number(status === 'unhealthy'),
  );
}

function registerWaiters<Registry>(
  manager: McpClientManager,
  prom: PrometheusApi<Registry>,
  registry: Registry,
): void {
  new prom.Gauge({
    name: 'mcp_pool_waiters',
    help: 'Calls that wait for a place at any endpoint.',
    labelNames: ['server'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { server, queue } of healthOfAll(manager)) this.set({ server }, queue.pending);
    },
  });
}

function registerBreakers<Registry>(
  manager: McpClientManager,
  prom: PrometheusApi<Registry>,
  registry: Registry,
): void {
  new prom.Gauge({
    name: 'mcp_breaker_state',
    help: '0: closed, 1: half-open, 2: open.',
    labelNames: ['server', 'endpoint', 'purpose'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { server, endpoints, tokenBreaker } of healthOfAll(manager)) {
        for (const { endpoint, breaker, connectBreaker } of endpoints) {
          this.set({ server, endpoint, purpose: 'call' }, BREAKER_STATES[breaker]);
          this.set({ server, endpoint, purpose: 'connect' }, BREAKER_STATES[connectBreaker]);
        }
        if (tokenBreaker !== undefined)
          this.set({ server, purpose: 'token' }, BREAKER_STATES[tokenBreaker]);
      }
    },
  });
}

function healthOfAll(manager: McpClientManager): ServerHealth[] {
  return manager.serverNames.map((server) => manager.health(server));
}

function countCalls<Registry>(
  manager: McpClientManager,
  prom: PrometheusApi<Registry>,
  registry: Registry,
) {
  const labelNames = ['server', 'tool'];
  const registers = [registry];
  const tally = new CallTally();
  new prom.Counter({
    name: 'mcp_pool_requests_total',
    help: 'Calls.',
    labelNames,
    registers,
    // Counted here and told when asked: finding a counter by its labels costs more than the count.
    collect() {
      this.reset();
      for (const { labels, calls } of tally) this.inc(labels, calls);
    },
  });
  const failed = new prom.Counter({
    name: 'mcp_pool_requests_failed_total',
    help: 'Calls that ended without an answer, by error code.',
    labelNames: [...labelNames, 'code'],
    registers,
  });
  const duration = new prom.Histogram({
    name: 'mcp_pool_request_duration_seconds',
    help: 'From the call to its end, over all attempts.',
    labelNames,
    buckets: DURATION_BUCKETS,
    registers,
  });
  return manager.on('call', ({ server, tool: asked, durationMs, code }) => {
    // Any text can be asked for; only tools that exist may become a label.
    const tool = code === 'INPUT_UNKNOWN_TOOL' ? 'unknown' : asked;
    const labels = tally.add(server, tool);
    duration.observe(labels, durationMs / 1_000);
    if (code !== undefined) failed.inc({ ...labels, code });
  });
}

function countConnections<Registry>(
  manager: McpClientManager,
  prom: PrometheusApi<Registry>,
  registry: Registry,
) {
  const counter = (name: string, help: string) =>
    new prom.Counter({ name, help, labelNames: ['server', 'endpoint'], registers: [registry] });
  const created = counter('mcp_pool_connections_created_total', 'Connections opened.');
  const failed = counter('mcp_pool_connections_failed_total', 'Connections that did not open.');
  const closed = counter('mcp_pool_connections_closed_total', 'Connections closed.');
  return [
    manager.on('client:connected', ({ server, endpoint }) => {
      created.inc({ server, endpoint });
    }),
    manager.on('client:creation-failed', ({ server, endpoint }) => {
      failed.inc({ server, endpoint });
    }),
    manager.on('client:disconnected', ({ server, endpoint }) => {
      closed.inc({ server, endpoint });
    }),
  ];
}

function countHealthChecks<Registry>(
  manager: McpClientManager,
  prom: PrometheusApi<Registry>,
  registry: Registry,
) {
  const labelNames = ['server', 'endpoint'];
  const registers = [registry];
  const total = new prom.Counter({
    name: 'mcp_pool_health_checks_total',
    help: 'Health checks.',
    labelNames,
    registers,
  });
  const failed = new prom.Counter({
    name: 'mcp_pool_health_checks_failed_total',
    help: 'Health checks that failed.',
    labelNames,
    registers,
  });
  const duration = new prom.Histogram({
    name: 'mcp_pool_health_check_duration_seconds',
    help: 'Duration of health checks.',
    labelNames,
    buckets: DURATION_BUCKETS,
    registers,
  });
  return manager.on('health-check', ({ server, endpoint, durationMs, succeeded }) => {
    total.inc({ server, endpoint });
    duration.observe({ server, endpoint }, durationMs / 1_000);
    if (!succeeded) failed.inc({ server, endpoint });
  });
}
