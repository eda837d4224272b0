import type { McpClientManager } from '../manager.ts';
import type { PrometheusApi } from './prometheus-api.ts';

/** What metrics are read from. */
export type MetricsSource = Pick<McpClientManager, 'serverNames' | 'health' | 'on'>;

/** Where they go. */
export interface PrometheusTarget<Registry> {
  readonly prom: PrometheusApi<Registry>;
  readonly registry: Registry;
}
