/** What one endpoint did in one interval. */
export interface Performance {
  /** Share of calls that were answered. */
  readonly successRate: number;
  /** Mean over answered calls, ms; none when none was. */
  readonly latencyMs: number | undefined;
}

export type OutlierReason = 'success-rate' | 'latency';

/** How far under the others' median success rate is an outlier. */
const SUCCESS_GAP = 0.2;
/** How many times the others' median latency is an outlier, unless the difference is trifling. */
const LATENCY_FACTOR = 3;
const TRIFLING_MS = 20;

/**
 * Whether one endpoint stands out from the others. Each is held against the median of the others,
 * not against mean and deviation as Envoy does it: those need five endpoints or more to ever
 * see an outlier, and one very bad endpoint hides a bad one.
 */
export function outlierReason(
  one: Performance,
  others: readonly Performance[],
): OutlierReason | undefined {
  const rate = median(others.map(({ successRate }) => successRate));
  if (rate !== undefined && one.successRate < rate - SUCCESS_GAP) return 'success-rate';
  const latencyMs = median(others.map((other) => other.latencyMs).filter(isKnown));
  if (latencyMs === undefined || one.latencyMs === undefined) return undefined;
  const isSlow =
    one.latencyMs > LATENCY_FACTOR * latencyMs && one.latencyMs > latencyMs + TRIFLING_MS;
  return isSlow ? 'latency' : undefined;
}

function isKnown(value: number | undefined): value is number {
  return value !== undefined;
}

/** The lower one of the two in the middle. */
function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}
