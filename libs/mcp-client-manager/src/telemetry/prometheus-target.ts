import type { McpClientManager } from '../manager.ts';
import type { PrometheusApi } from './prometheus-api.ts';

/** What metrics are read from. */
export type MetricsSource = Pick<McpClientManager, 'serverNames' | 'health' | 'on'>;

/** Where they go. */
export interface PrometheusTarget<Registry> {
  readonly prom: PrometheusApi<Registry>;
  readonly registry: Registry;
}

/** Seconds: from a cached answer on loopback to the default deadline. */
export const DURATION_BUCKETS = [
  0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
];
