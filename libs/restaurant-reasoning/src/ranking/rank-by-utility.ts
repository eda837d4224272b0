import { diversify } from '../diversity/diversify.ts';
import type { JudgedPlace } from './judged-place.ts';
import { totalVotes } from './original-rankings.ts';
import type { PlacePrior } from './priors.ts';
import type { RankedPlace } from './ranked-place.ts';
import type { Scale } from './scale.ts';
import { VOTE_VALUES } from './vote-value.ts';

interface UtilityOptions {
  readonly scale: Scale;
  readonly priorFor: (place: JudgedPlace['place']) => PlacePrior;
  readonly diversity: boolean;
}

/**
 * Every place, the highest score first: the weighted mean of what the votes and the wishes give.
 * On a tie more opinions come first, then the order given.
 */
export function rankByUtility(
  places: readonly JudgedPlace[],
  { scale, priorFor, diversity }: UtilityOptions,
): RankedPlace[] {
  const byScore = places
    .map((judged) => scored(judged, scale, priorFor(judged.place)))
    .sort(
      (a, b) => b.score - a.score || totalVotes(b.judged.opinions) - totalVotes(a.judged.opinions),
    )
    .map((place, index) => atRank(place, index + 1, index + 1));
  if (!diversity) return byScore;
  return diversify(byScore).map((place, index) =>
    place.rank === index + 1 ? place : atRank(place, index + 1, place.rankByScore),
  );
}

type ScoredPlace = Omit<RankedPlace, 'rank' | 'rankByScore'>;

/** Field by field: spreading a thousand objects costs as much as scoring them. */
function atRank(
  { judged, score, values, prior }: ScoredPlace,
  rank: number,
  rankByScore: number,
): RankedPlace {
  return { judged, rank, rankByScore, score, values, prior };
}

function scored(judged: JudgedPlace, scale: Scale, prior: PlacePrior): ScoredPlace {
  const { place, opinions } = judged;
  const values = [VOTE_VALUES[scale.method](opinions, prior.shares)];
  for (const wish of scale.wishes) values.push(wish.value(place));
  const utility = values.reduce((sum, value, term) => sum + value * (scale.weights[term] ?? 0), 0);
  return { judged, score: 100 * utility, values, prior };
}
