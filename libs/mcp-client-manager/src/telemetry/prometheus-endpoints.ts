import { DURATION_BUCKETS } from './duration-histogram.ts';
import type { Counter, Histogram, Labels, Removable } from './prometheus-api.ts';
import type { MetricsSource, PrometheusTarget } from './prometheus-target.ts';
import { SeriesByServer } from './series-by-server.ts';

interface AtEndpoint {
  readonly server: string;
  readonly endpoint: string;
}

/** Connections and health checks by endpoint. */
export class EndpointCounters<Registry> {
  private readonly series = new SeriesByServer<Labels>((server, endpoint) => ({
    server,
    endpoint,
  }));
  private readonly metrics: Removable[] = [];
  private readonly created: Counter;
  private readonly failed: Counter;
  private readonly closed: Counter;
  private readonly checks: Counter;
  private readonly failedChecks: Counter;
  private readonly checkDuration: Histogram;

  constructor({ prom, registry }: PrometheusTarget<Registry>) {
    const shared = { labelNames: ['server', 'endpoint'], registers: [registry] };
    const counter = (name: string, help: string): Counter =>
      this.kept(new prom.Counter({ name, help, ...shared }));
    this.created = counter('mcp_pool_connections_created_total', 'Connections opened.');
    this.failed = counter('mcp_pool_connections_failed_total', 'Connections that did not open.');
    this.closed = counter('mcp_pool_connections_closed_total', 'Connections closed.');
    this.checks = counter('mcp_pool_health_checks_total', 'Health checks.');
    this.failedChecks = counter(
      'mcp_pool_health_checks_failed_total',
      'Health checks that failed.',
    );
    this.checkDuration = this.kept(
      new prom.Histogram({
        name: 'mcp_pool_health_check_duration_seconds',
        help: 'Duration of health checks.',
        buckets: [...DURATION_BUCKETS],
        ...shared,
      }),
    );
  }

  /** Endpoints that have series. */
  get size(): number {
    return this.series.size;
  }

  /** Gives the ways to stop. */
  follow(manager: Pick<MetricsSource, 'on'>): (() => void)[] {
    const counting = (counter: Counter) => (at: AtEndpoint) => {
      counter.inc(this.labelsOf(at));
    };
    return [
      manager.on('client:connected', counting(this.created)),
      manager.on('client:creation-failed', counting(this.failed)),
      manager.on('client:disconnected', counting(this.closed)),
      manager.on('health-check', ({ durationMs, succeeded, ...at }) => {
        const labels = this.labelsOf(at);
        this.checks.inc(labels);
        this.checkDuration.observe(labels, durationMs / 1_000);
        if (!succeeded) this.failedChecks.inc(labels);
      }),
    ];
  }

  sweep(isLive: (server: string, endpoint: string) => boolean): void {
    for (const labels of this.series.sweep(isLive))
      for (const metric of this.metrics) metric.remove(labels);
  }

  private labelsOf({ server, endpoint }: AtEndpoint): Labels {
    return this.series.of(server, endpoint);
  }

  private kept<T extends Removable>(metric: T): T {
    this.metrics.push(metric);
    return metric;
  }
}
