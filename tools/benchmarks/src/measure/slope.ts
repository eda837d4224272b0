export type Point = readonly [x: number, y: number];

/** The slope of the straight line nearest to points, and between which it lies in 95 of 100 cases. */
export interface Slope {
  readonly slope: number;
  readonly low: number;
  readonly high: number;
}

/** Of the normal distribution: so many deviations to either side have 95 % between them. */
const Z = 1.959_964;

/**
 * Least squares. Neighbours in time are alike, which by itself would make any drift look certain: the
 * interval is that of as many independent points as the correlation of neighbouring residuals leaves
 * (n (1 - r) / (1 + r)). 0 of fewer than two points; of two there is no telling how far off it is.
 */
export function slopeOf(points: readonly Point[]): Slope {
  const { length } = points;
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  const varianceX = sum(points.map(([x]) => (x - meanX) ** 2));
  if (length < 2 || varianceX === 0) return { slope: 0, low: 0, high: 0 };
  const slope = sum(points.map(([x, y]) => (x - meanX) * (y - meanY))) / varianceX;
  const residuals = points.map(([x, y]) => y - meanY - slope * (x - meanX));
  const squares = sum(residuals.map((one) => one ** 2));
  if (squares === 0) return { slope, low: slope, high: slope };
  const alike = sum(residuals.slice(1).map((one, n) => one * (residuals[n] ?? 0))) / squares;
  const correlation = Math.max(0, alike);
  const independent = (length * (1 - correlation)) / (1 + correlation);
  const freedom = independent - 2;
  if (freedom <= 0) return { slope, low: -Infinity, high: Infinity };
  // The residuals' variance over that of x, as if there were only so many points.
  const error = Math.sqrt(squares / length / freedom / (varianceX / length));
  const half = studentQuantile(freedom) * error;
  return { slope, low: slope - half, high: slope + half };
}

/** Of Student's distribution, near enough from 5 degrees of freedom up (Cornish and Fisher). */
function studentQuantile(freedom: number): number {
  return Z + (Z ** 3 + Z) / (4 * freedom);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
