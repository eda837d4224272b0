import type { Clock } from '@tablewise/kernel';
import { LinkedList } from '../queue/linked-list.ts';
import type { Linked } from '../queue/linked-list.ts';

/** What pickers and outlier ejection read. Sums count from the start and only grow. */
export interface LoadReading {
  readonly inFlight: number;
  /** What the server itself says that it has left, 0 (exclusive) to 1; 1 while it says nothing. */
  readonly headroom: number;
  /** Exponential moving average over the last answers, ms; 0 before the first. */
  readonly latencyMs: number;
  /**
   * As `latencyMs`, but a slow answer counts at once and is forgotten slowly, and never less than the
   * age of the oldest call that is out: who answers nothing must not become cheap.
   */
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

/** A call that is out, from the moment that its endpoint has it. */
export interface Outstanding<C> extends Linked<C> {
  readonly sentAt: number;
}

/**
 * The load of one endpoint as its client sees it. Every `begin` is followed by exactly one of
 * `succeed`, `fail` and `abandon`. The peak average is Finagle's (PeakEwma): it
 * jumps up to a slow answer and decays with time, also without traffic, so that an endpoint is given
 * another chance.
 */
export class EndpointLoad<C extends Outstanding<C>> implements LoadReading {
  inFlight = 0;
  headroom = 1;
  latencyMs = 0;
  successRate = 1;
  succeeded = 0;
  failed = 0;
  latencySumMs = 0;
  private peakMs = 0;
  private peakAt = 0;
  private readonly out = new LinkedList<C>();

  constructor(private readonly clock: Pick<Clock, 'now'>) {}

  /** Of the calls that are out, the one that is so for longest; the others follow by `next`. */
  get oldest(): C | undefined {
    return this.out.first;
  }

  get peakLatencyMs(): number {
    const now = this.clock.now();
    const peak = this.peakMs === 0 ? 0 : this.peakMs * this.remembered(now);
    // Of a server that has answered nothing yet nothing is known, however long that takes.
    if (peak === 0 || this.out.first === undefined) return peak;
    return Math.max(peak, now - this.out.first.sentAt);
  }

  begin(call: C): void {
    this.inFlight++;
    this.out.push(call);
  }

  /** Answered after that many milliseconds; a tool's own failure is an answer. */
  succeed(call: C, durationMs: number, now = this.clock.now()): void {
    this.end(call);
    this.succeeded++;
    this.latencySumMs += durationMs;
    this.successRate += ALPHA * (1 - this.successRate);
    const tookMs = Math.max(durationMs, SHORTEST_MS);
    this.latencyMs += (this.latencyMs === 0 ? 1 : ALPHA) * (tookMs - this.latencyMs);
    this.observePeak(tookMs, now);
  }

  /** A quick failure is no sign of speed: it never lowers an average. */
  fail(call: C, durationMs: number): void {
    this.end(call);
    this.failed++;
    this.successRate -= ALPHA * this.successRate;
    if (durationMs > this.peakLatencyMs) this.observePeak(durationMs, this.clock.now());
  }

  /** The caller left: how it would have ended, nobody knows. */
  abandon(call: C): void {
    this.end(call);
  }

  private end(call: C): void {
    this.inFlight--;
    this.out.remove(call);
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
