import type { Clock } from '@tablewise/kernel';
import { TrafficMeter } from '../telemetry/history/traffic-meter.ts';
import { LatencyHistogram } from '../telemetry/latency-histogram.ts';

/** Counts the calls to one server. */
export class CallStatistics {
  /** Of the step that is going on. */
  readonly traffic = new TrafficMeter();
  private failed = 0;
  private readonly latencies = new LatencyHistogram();
  private readonly since: number;

  constructor(private readonly clock: Clock) {
    this.since = clock.now();
  }

  record(durationMs: number, failed: boolean, attempts: number): void {
    this.traffic.record(durationMs, failed, Math.max(0, attempts - 1));
    this.latencies.record(durationMs);
    if (failed) this.failed++;
  }

  get totalRequests(): number {
    return this.latencies.count;
  }

  get failedRequests(): number {
    return this.failed;
  }

  /** Over all calls, failed ones too; 0 before the first. */
  get averageLatencyMs(): number {
    return this.latencies.meanMs;
  }

  get callsPerSecond(): number {
    const seconds = (this.clock.now() - this.since) / 1_000;
    return seconds <= 0 ? 0 : this.totalRequests / seconds;
  }

  quantileMs(quantile: number): number {
    return this.latencies.quantileMs(quantile);
  }
}
