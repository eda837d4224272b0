import { Histogram } from 'prom-client';
import { createMetricsRegistry } from './create-metrics-registry.ts';
import type { Metrics, MetricsAddress } from './with-metrics.ts';

/** How one call of a tool ended. */
interface ToolCall {
  readonly tool: string;
  /** `answered`, or the code of the error. */
  readonly outcome: string;
  readonly durationMs: number;
}

/** What a server of tools counts: its process, and the calls. */
export interface ToolMetrics extends Metrics {
  readonly onCall: (call: ToolCall) => void;
}

/** From a lookup in memory to a model that reads reviews, s. */
const BUCKETS = [
  0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
];

/** Where nobody reads, nothing is counted. */
export function toolMetrics(address: MetricsAddress | undefined): ToolMetrics | undefined {
  if (address === undefined) return undefined;
  const registry = createMetricsRegistry();
  const duration = new Histogram({
    name: 'mcp_server_tool_duration_seconds',
    help: 'Time from the call of a tool to its result',
    labelNames: ['tool', 'outcome'],
    buckets: BUCKETS,
    registers: [registry],
  });
  return {
    address,
    registry,
    onCall: ({ tool, outcome, durationMs }) => {
      duration.observe({ tool, outcome }, durationMs / 1_000);
    },
  };
}
