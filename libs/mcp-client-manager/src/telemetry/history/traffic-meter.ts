import { LatencyHistogram } from '../latency-histogram.ts';

/** What was called in one step. */
export interface Traffic {
  readonly calls: number;
  readonly failures: number;
  /** Attempts that were not the first of their call. */
  readonly retries: number;
  /** How long the calls took, ms; absent where there was none. */
  readonly latency?: { readonly p50Ms: number; readonly p95Ms: number; readonly p99Ms: number };
}

const NONE: Traffic = { calls: 0, failures: 0, retries: 0 };

/** Counts what is called until somebody takes the figures; from there anew. */
export class TrafficMeter {
  private latencies = new LatencyHistogram();
  private failures = 0;
  private retries = 0;

  record(durationMs: number, failed: boolean, retries: number): void {
    this.latencies.record(durationMs);
    if (failed) this.failures++;
    this.retries += retries;
  }

  take(): Traffic {
    const { latencies, failures, retries } = this;
    if (latencies.count === 0) return NONE;
    this.latencies = new LatencyHistogram();
    this.failures = 0;
    this.retries = 0;
    const p50Ms = latencies.quantileMs(0.5);
    const p95Ms = latencies.quantileMs(0.95);
    const p99Ms = latencies.quantileMs(0.99);
    return { calls: latencies.count, failures, retries, latency: { p50Ms, p95Ms, p99Ms } };
  }
}
