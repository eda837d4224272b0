import { SlidingQuantile } from '../resilience/sliding-quantile.ts';

const QUANTILE = 0.99;
const WINDOW = 256;
/** Before that many answers, what is unusually slow is not known. */
const MIN_SAMPLES = 20;
/** How many times its p99 a call may take before it looks lost. */
const FACTOR = 4;
/** What is quicker than this is nobody's concern, ms. */
const LEAST_MS = 250;
/** Tools of one server whose times are remembered. */
const MAX_TOOLS = 1_000;

/** How long the calls of each tool take, and so from when on one of them looks lost. */
export class ToolLatencies {
  private readonly tools = new Map<string, SlidingQuantile>();

  constructor(
    /** The most that a call is left alone, ms, whatever its p99. */
    private readonly mostMs: number,
  ) {}

  add(tool: string, durationMs: number): void {
    let latencies = this.tools.get(tool);
    if (latencies === undefined) {
      if (this.tools.size >= MAX_TOOLS) return;
      latencies = new SlidingQuantile(QUANTILE, WINDOW);
      this.tools.set(tool, latencies);
    }
    latencies.add(durationMs);
  }

  /** Milliseconds: a multiple of the live p99, within bounds. */
  limitMs(tool: string): number {
    const latencies = this.tools.get(tool);
    if (latencies === undefined || latencies.size < MIN_SAMPLES) return this.mostMs;
    return Math.min(this.mostMs, Math.max(LEAST_MS, FACTOR * (latencies.value ?? 0)));
  }
}
