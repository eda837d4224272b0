/** Share of a new estimate that is taken over at once. */
const SMOOTHING = 0.2;
/** How far the short round-trip time may exceed the long one before the limit shrinks. */
const TOLERANCE = 1.5;
/** Places beyond what the gradient says: room to find out whether more would do. */
const HEADROOM = 4;
const LONG_WINDOW = 600;
const SHORT_WINDOW = 10;
/** The limit never falls below this share of itself in one step. */
const STEEPEST = 0.5;

/**
 * How many calls an endpoint takes at a time before they queue inside it: the gradient of the long
 * against the short average round-trip time. Source: Netflix concurrency-limits, Gradient2Limit,
 * with its constants, plus an average over the last few calls where it takes the last alone.
 */
export class GradientLimit {
  private estimate: number;
  private longMs = 0;
  private shortMs = 0;
  private samples = 0;

  constructor(
    private readonly minSize: number,
    private maxSize: number,
  ) {
    this.estimate = minSize;
  }

  get current(): number {
    return Math.floor(this.estimate);
  }

  resize(maxSize: number): void {
    this.maxSize = maxSize;
    this.estimate = Math.min(this.estimate, maxSize);
  }

  /** One answered call: its round-trip time, and how many were out when it came back. */
  observe(durationMs: number, inFlight: number): void {
    this.average(durationMs);
    // An endpoint that is hardly used says nothing about how much it could take.
    if (inFlight < this.estimate / 2) return;
    const target = this.estimate * this.gradient + HEADROOM;
    const smoothed = this.estimate * (1 - SMOOTHING) + target * SMOOTHING;
    this.estimate = Math.min(this.maxSize, Math.max(this.minSize, smoothed));
  }

  private get gradient(): number {
    const bearableMs = TOLERANCE * this.longMs;
    return this.shortMs <= bearableMs ? 1 : Math.max(STEEPEST, bearableMs / this.shortMs);
  }

  private average(durationMs: number): void {
    this.samples++;
    this.longMs += (durationMs - this.longMs) / Math.min(this.samples, LONG_WINDOW);
    this.shortMs += (durationMs - this.shortMs) / Math.min(this.samples, SHORT_WINDOW);
    // After a slow time the long average must not excuse the next one.
    if (this.longMs > 2 * this.shortMs) this.longMs *= 0.95;
  }
}
