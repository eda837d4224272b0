import type { RecommendResult } from '@tablewise/contracts';
import type { Judged } from '../judge-records.ts';
import { hasOpinions } from '../ranking/judged-place.ts';
import type { Ranking } from '../ranking/rank-places.ts';
import type { RankedPlace } from '../ranking/ranked-place.ts';
import { averageVotes, extremes, mean, rounded } from '../statistics.ts';
import { chanceBetter, confidenceLevel } from './chance-better.ts';

type AnalysisSummary = RecommendResult['analysis_summary'];

interface Recommended {
  readonly ranking: Ranking;
  /** Records as given, readable or not. */
  readonly total: number;
  readonly judged: Judged;
  readonly candidates: readonly RankedPlace[];
  readonly recommendation: RankedPlace;
}

/**
 * How the recommendation came about. A restaurant is valid when it could be read and has votes or
 * reviews; averages are over the valid ones, scores over all that were ranked, in percent and to
 * two decimals.
 */
export function summarize(recommended: Recommended): AnalysisSummary {
  const { ranking, total, candidates } = recommended;
  const { places, rejected, repeated } = recommended.judged;
  const valid = places.filter(hasOpinions);
  const { top, bottom } = extremes(ranking.places.map(({ score }) => score));
  return {
    total_restaurants: total,
    valid_restaurants: valid.length,
    candidates_selected: candidates.length,
    ranking_method: ranking.method,
    average_sentiment: averageVotes(valid.map(({ opinions }) => opinions)),
    top_score: rounded(top),
    bottom_score: rounded(bottom),
    score_range: rounded(top - bottom),
    data_quality: {
      total_input_restaurants: total,
      valid_restaurants: valid.length,
      filtered_restaurants: total - valid.length,
      data_completeness_rate: rounded((100 * valid.length) / total),
      malformed_restaurants: rejected.length - repeated,
      duplicate_restaurants: repeated,
      restaurants_without_votes: places.length - valid.length,
    },
    recommendation_confidence: confidenceIn(recommended),
  };
}

/**
 * Where the recommendation's score stands. Percentile: the share of ranked restaurants that do not
 * score higher. Above average: by how many points, negative when below. Under `sentiment_likes`
 * places are ordered by a count and scored by a share, so the first need not score highest.
 */
function confidenceIn({
  ranking,
  candidates,
  recommendation,
}: Recommended): AnalysisSummary['recommendation_confidence'] {
  const { score } = recommendation;
  const scores = ranking.places.map((place) => place.score);
  const notHigher = scores.filter((other) => other <= score).length;
  const [first = recommendation, second] = candidates;
  const chance = second === undefined ? undefined : chanceBetter(first, second, ranking.scale);
  return {
    recommendation_score: rounded(score),
    score_percentile: rounded((100 * notHigher) / scores.length),
    score_above_average: rounded(score - mean(scores)),
    candidates_with_higher_score: candidates.filter((other) => other.score > score).length,
    ...(chance !== undefined && { chance_ahead_of_second: rounded(100 * chance) }),
    level: confidenceLevel(first, chance),
  };
}
