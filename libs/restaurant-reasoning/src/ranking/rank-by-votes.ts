import type { OriginalMethod } from '@tablewise/contracts';
import { hasOpinions } from './judged-place.ts';
import type { JudgedPlace } from './judged-place.ts';
import { ORIGINAL_RANKINGS } from './original-rankings.ts';
import type { PlacePrior } from './priors.ts';
import type { RankedPlace } from './ranked-place.ts';

/**
 * Places with opinions in one of the original orders; those without are left out. Ties keep the
 * order they came in.
 */
export function rankByVotes(
  places: readonly JudgedPlace[],
  method: OriginalMethod,
  priorFor: (place: JudgedPlace['place']) => PlacePrior,
): RankedPlace[] {
  const { compare, score } = ORIGINAL_RANKINGS[method];
  return places
    .filter(hasOpinions)
    .sort((a, b) => compare(a.opinions, b.opinions))
    .map((judged, index) => ({
      judged,
      rank: index + 1,
      rankByScore: index + 1,
      score: score(judged.opinions),
      values: [],
      prior: priorFor(judged.place),
    }));
}
