import { DurationCounts, DurationHistogram } from './duration-histogram.ts';
import type { CallEvent } from './events.ts';
import type { Counter, Labels, MetricRegistry } from './prometheus-api.ts';
import type { MetricsSource, PrometheusTarget } from './prometheus-target.ts';
import { SeriesByServer } from './series-by-server.ts';

interface CallSeries {
  /** Shared by all that is told of the same tool: labels made for each call cost more than counting. */
  readonly labels: Labels;
  calls: number;
  readonly durations: DurationCounts;
  /** Of calls that failed. */
  readonly codes: Set<string>;
}

/** Calls by server and tool. */
export class CallCounters<Registry extends MetricRegistry> {
  private readonly series = new SeriesByServer<CallSeries>((server, tool) => ({
    labels: { server, tool },
    calls: 0,
    durations: new DurationCounts(),
    codes: new Set(),
  }));
  private readonly failed: Counter;

  /** `beforeTelling` runs when metrics are asked for. */
  constructor({ prom, registry }: PrometheusTarget<Registry>, beforeTelling: () => void) {
    const labelNames = ['server', 'tool'];
    const registers = [registry];
    const { series } = this;
    new prom.Counter({
      name: 'mcp_pool_requests_total',
      help: 'Calls.',
      labelNames,
      registers,
      // Counted here and told when asked: finding a counter by its labels costs more than the count.
      collect() {
        beforeTelling();
        this.reset();
        for (const { labels, calls } of series) this.inc(labels, calls);
      },
    });
    this.failed = new prom.Counter({
      name: 'mcp_pool_requests_failed_total',
      help: 'Calls that ended without an answer, by error code.',
      labelNames: [...labelNames, 'code'],
      registers,
    });
    const name = 'mcp_pool_request_duration_seconds';
    const help = 'From the call to its end, over all attempts.';
    registry.registerMetric(new DurationHistogram(name, help, series));
  }

  /** Gives the ways to stop. */
  follow(manager: Pick<MetricsSource, 'on'>): (() => void)[] {
    return [
      manager.on('call', (call) => {
        this.count(call);
      }),
    ];
  }

  sweep(isLive: (server: string) => boolean): void {
    for (const { labels, codes } of this.series.sweep(isLive))
      for (const code of codes) this.failed.remove({ ...labels, code });
  }

  private count({ server, tool, isListed, durationMs, code }: CallEvent): void {
    // Any text can be asked for; only tools that exist may become a label.
    const series = this.series.of(server, isListed ? tool : 'unknown');
    series.calls++;
    series.durations.observe(durationMs / 1_000);
    if (code === undefined) return;
    series.codes.add(code);
    this.failed.inc({ ...series.labels, code });
  }
}
