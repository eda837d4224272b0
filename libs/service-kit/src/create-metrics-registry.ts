import { Registry, collectDefaultMetrics } from 'prom-client';

/** A registry of its own, so that two apps in one process do not mix, with Node's figures in it. */
export function createMetricsRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
