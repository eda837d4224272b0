/** Buckets per doubling: the error of a quantile is at most 1/16 of its value. */
const BUCKETS_PER_DOUBLING = 16;
/** From 0.01 ms to about 11 minutes. */
const SMALLEST_MS = 0.01;
const BUCKETS = 26 * BUCKETS_PER_DOUBLING;

/** Counts durations in logarithmic buckets: constant memory and time, quantiles on demand. */
export class LatencyHistogram {
  private readonly counts = new Uint32Array(BUCKETS);
  private total = 0;
  private sumMs = 0;

  record(durationMs: number): void {
    const doublings = Math.log2(Math.max(durationMs, SMALLEST_MS) / SMALLEST_MS);
    const bucket = Math.min(BUCKETS - 1, Math.floor(doublings * BUCKETS_PER_DOUBLING));
    this.counts[bucket] = (this.counts[bucket] ?? 0) + 1;
    this.total++;
    this.sumMs += durationMs;
  }

  get count(): number {
    return this.total;
  }

  /** 0 before the first. */
  get meanMs(): number {
    return this.total === 0 ? 0 : this.sumMs / this.total;
  }

  /** The duration that a share `quantile` (0 to 1) of all stayed below, ms; 0 before the first. */
  quantileMs(quantile: number): number {
    const rank = Math.ceil(quantile * this.total);
    let seen = 0;
    for (let bucket = 0; bucket < BUCKETS && rank > 0; bucket++) {
      seen += this.counts[bucket] ?? 0;
      if (seen >= rank) return SMALLEST_MS * 2 ** ((bucket + 1) / BUCKETS_PER_DOUBLING);
    }
    return 0;
  }
}
