import type { MetricRegistry, PrometheusApi } from './prometheus-api.ts';
import { CallCounters } from './prometheus-calls.ts';
import { EndpointCounters } from './prometheus-endpoints.ts';
import { registerGauges } from './prometheus-gauges.ts';
import type { MetricsSource } from './prometheus-target.ts';

/**
 * Puts the manager's metrics into a prom-client registry. prom-client comes as an argument, so that
 * only those who want metrics have it installed. Returns the way to stop counting.
 */
export function bindPrometheusMetrics<Registry extends MetricRegistry>(
  manager: MetricsSource,
  prom: PrometheusApi<Registry>,
  registry: Registry,
): () => void {
  const target = { prom, registry };
  // Whatever is registered first is asked first: it takes out what is gone before the others tell.
  const calls = new CallCounters(target, () => {
    sweep();
  });
  const endpoints = new EndpointCounters(target);
  registerGauges(manager, target);
  let removed = 0;
  const sweep = (): void => {
    removed = 0;
    const live = liveEndpoints(manager);
    calls.sweep((server) => live.has(server));
    endpoints.sweep((server, endpoint) => live.get(server)?.has(endpoint) === true);
  };
  const stops = [
    ...calls.follow(manager),
    ...endpoints.follow(manager),
    // Nobody may ever ask: what is kept is at most twice what is there.
    manager.on('client:removed', () => {
      if (++removed > endpoints.size / 2) sweep();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function liveEndpoints(manager: MetricsSource): Map<string, Set<string>> {
  return new Map(
    manager.serverNames.map((server) => {
      const { endpoints } = manager.health(server);
      return [server, new Set(endpoints.map(({ endpoint }) => endpoint))];
    }),
  );
}
