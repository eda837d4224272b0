import type { Clock } from '@tablewise/kernel';

/** What pickers and outlier ejection read. Sums count from the start and only grow. */
export interface LoadReading {
  readonly inFlight: number;
  /** Exponential moving average over the last answers, ms; 0 before the first. */
  readonly latencyMs: number;
  /** As `latencyMs`, but a slow answer counts at once and is forgotten slowly. */
  readonly peakLatencyMs: number;
  /** Exponential moving average, from 0 to 1. */
  readonly successRate: number;
  readonly succeeded: number;
  readonly failed: number;
  /** Over answered calls. */
  readonly latencySumMs: number;
}

/** Weight of the newest call in plain averages. */
const ALPHA = 0.2;
/** What a clock of whole milliseconds shows as 0 took some time; 0 itself means not known yet. */
const SHORTEST_MS = 0.5;
/** How long a peak is remembered, ms: after that time 1/e of it is left. */
const PEAK_MEMORY_MS = 10_000;

/**
 * The load of one endpoint as its client sees it. Every `begin` is followed by exactly one of
 * `succeed`, `fail` and `abandon`. The peak average is Finagle's (PeakEwma): it
 * jumps up to a slow answer and decays with time, also without traffic, so that an endpoint is given
 * another chance.
 */
export class EndpointLoad implements LoadReading {
  inFlight = 0;
  latencyMs = 0;
  successRate = 1;
  succeeded = 0;
  failed = 0;
  latencySumMs = 0;
  private peakMs = 0;
  private peakAt = 0;

  constructor(private readonly clock: Pick<Clock, 'now'>) {}

  get peakLatencyMs(): number {
    if (this.peakMs === 0) return 0;
    return this.peakMs * this.remembered(this.clock.now());
  }

  begin(): void {
    this.inFlight++;
  }

  /** Answered after that many milliseconds; a tool's own failure is an answer. */
  succeed(durationMs: number, now = this.clock.now()): void {
    this.inFlight--;
    this.succeeded++;
    this.latencySumMs += durationMs;
    this.successRate += ALPHA * (1 - this.successRate);
    const tookMs = Math.max(durationMs, SHORTEST_MS);
    this.latencyMs += (this.latencyMs === 0 ? 1 : ALPHA) * (tookMs - this.latencyMs);
    this.observePeak(tookMs, now);
  }

  /** A quick failure is no sign of speed: it never lowers an average. */
  fail(durationMs: number): void {
    this.inFlight--;
    this.failed++;
    this.successRate -= ALPHA * this.successRate;
    if (durationMs > this.peakLatencyMs) this.observePeak(durationMs, this.clock.now());
  }

  /** The caller left: how it would have ended, nobody knows. */
  abandon(): void {
    this.inFlight--;
  }

  private observePeak(durationMs: number, now: number): void {
    const old = this.remembered(now);
    this.peakMs = Math.max(durationMs, this.peakMs * old + durationMs * (1 - old));
    this.peakAt = now;
  }

  private remembered(now: number): number {
    return Math.exp(-Math.max(0, now - this.peakAt) / PEAK_MEMORY_MS);
  }
}
