/** Head room over what the traffic needs on average, so that a burst does not queue. */
const HEADROOM = 1.5;

/**
 * Places for calls that the traffic seen would need: arrivals per second times seconds per call
 * (Little's law), with head room. At least 1.
 */
export function rightSize(callsPerSecond: number, meanLatencyMs: number): number {
  return Math.max(1, Math.ceil(((callsPerSecond * meanLatencyMs) / 1_000) * HEADROOM));
}
