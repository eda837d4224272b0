import type { EndpointState } from '../endpoint/endpoint-state.ts';
import { serves } from '../fleet/server-health.ts';
import type { ServerHealth } from '../fleet/server-health.ts';
import type { BreakerKind } from '../resilience/breaker-state.ts';
import type { MetricsSource, PrometheusTarget } from './prometheus-target.ts';

/** The states of a breaker as figures: the more it keeps away, the higher. */
const BREAKER_STATES: Readonly<Record<BreakerKind, number>> = {
  closed: 0,
  'half-open': 1,
  open: 2,
};

/** How things stand when metrics are asked for; of what is gone by then nothing is told. */
export function registerGauges<Registry>(
  manager: MetricsSource,
  target: PrometheusTarget<Registry>,
): void {
  registerEndpoints(manager, target);
  registerBreakers(manager, target);
  registerWaiters(manager, target);
}

function registerEndpoints<Registry>(
  manager: MetricsSource,
  { prom, registry }: PrometheusTarget<Registry>,
): void {
  const gauge = (name: string, help: string, read: (state: EndpointState) => number): void => {
    new prom.Gauge({
      name,
      help,
      labelNames: ['server', 'endpoint'],
      registers: [registry],
      collect() {
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
  manager: MetricsSource,
  { prom, registry }: PrometheusTarget<Registry>,
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
  manager: MetricsSource,
  { prom, registry }: PrometheusTarget<Registry>,
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

function healthOfAll(manager: MetricsSource): ServerHealth[] {
  return manager.serverNames.map((server) => manager.health(server));
}
