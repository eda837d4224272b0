import type { Clock } from '@tablewise/kernel';
import { LatencyHistogram } from '../telemetry/latency-histogram.ts';

/** Counts the calls to one server. */
export class CallStatistics {
  private failed = 0;
  private readonly latencies = new LatencyHistogram();
  private readonly since: number;

  constructor(private readonly clock: Clock) {
    this.since = clock.now();
  }

  record(durationMs: number, failed: boolean): void {
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
