import { totalVotes } from '../ranking/original-rankings.ts';
import { posteriorOf } from '../ranking/ranked-place.ts';
import type { RankedPlace } from '../ranking/ranked-place.ts';
import type { Scale } from '../ranking/scale.ts';

/**
 * How probable it is, 0..1, that one place is better than another, going by what their opinions
 * leave open: wishes count as they stand, the shares of content are taken as normal with the mean
 * and deviation of their posteriors. An original method is asked about those shares alone.
 */
export function chanceBetter(
  one: RankedPlace,
  other: RankedPlace,
  scale: Scale | undefined,
): number {
  const weightOfVotes = scale?.weights[0] ?? 1;
  const lead = expected(one, scale) - expected(other, scale);
  const doubt =
    weightOfVotes *
    Math.hypot(posteriorOf(one).standardDeviation, posteriorOf(other).standardDeviation);
  if (doubt === 0) return lead === 0 ? 0.5 : Number(lead > 0);
  return normalCdf(lead / doubt);
}

/** Whether a chance can be spoken of with any confidence. */
export function confidenceLevel(
  { judged }: RankedPlace,
  chance: number | undefined,
): 'high' | 'medium' | 'low' {
  const votes = totalVotes(judged.opinions);
  if (votes < 10 || (chance !== undefined && chance < 0.6)) return 'low';
  return votes >= 30 && (chance === undefined || chance >= 0.8) ? 'high' : 'medium';
}

/** The score, without the margin for doubt that ranking takes off. */
function expected(place: RankedPlace, scale: Scale | undefined): number {
  const { mean } = posteriorOf(place);
  if (scale === undefined) return mean;
  return scale.weights.reduce(
    (sum, weight, index) => sum + weight * (index === 0 ? mean : (place.values[index] ?? 0)),
    0,
  );
}

/** Abramowitz and Stegun 7.1.26: within 1.5e-7. */
function normalCdf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const erf = 1 - poly * Math.exp(-x * x);
  return z >= 0 ? (1 + erf) / 2 : (1 - erf) / 2;
}
