import type { RankingMethod, RecommendResult } from '@tablewise/contracts';
import type { RankedPlace } from './rank-places.ts';
import { averageVotes, extremes, mean, rounded } from './statistics.ts';

type AnalysisSummary = RecommendResult['analysis_summary'];

interface Ranked {
  readonly method: RankingMethod;
  /** Records as given, readable or not. */
  readonly total: number;
  /** Every place with votes, best first. */
  readonly ranked: readonly RankedPlace[];
  readonly candidates: readonly RankedPlace[];
  readonly recommendation: RankedPlace;
}

/**
 * How the recommendation came about. A restaurant is valid when it could be read and has votes;
 * averages and scores are over the valid ones, in percent and to two decimals.
 */
export function summarize({
  method,
  total,
  ranked,
  candidates,
  recommendation,
}: Ranked): AnalysisSummary {
  const scores = ranked.map(({ score }) => score);
  const { top, bottom } = extremes(scores);
  return {
    total_restaurants: total,
    valid_restaurants: ranked.length,
    candidates_selected: candidates.length,
    ranking_method: method,
    average_sentiment: averageVotes(ranked.map(({ place }) => place.sentiment)),
    top_score: rounded(top),
    bottom_score: rounded(bottom),
    score_range: rounded(top - bottom),
    data_quality: {
      total_input_restaurants: total,
      valid_restaurants: ranked.length,
      filtered_restaurants: total - ranked.length,
      data_completeness_rate: rounded((100 * ranked.length) / total),
    },
    recommendation_confidence: confidenceIn(recommendation, scores, candidates),
  };
}

/**
 * Where the recommendation's score stands. Percentile: the share of valid restaurants that do not
 * score higher. Above average: by how many points, negative when below. Under `sentiment_likes`
 * places are ordered by a count and scored by a share, so the first need not score highest.
 */
function confidenceIn(
  { score }: RankedPlace,
  scores: readonly number[],
  candidates: readonly RankedPlace[],
): AnalysisSummary['recommendation_confidence'] {
  const notHigher = scores.filter((other) => other <= score).length;
  return {
    recommendation_score: rounded(score),
    score_percentile: rounded((100 * notHigher) / scores.length),
    score_above_average: rounded(score - mean(scores)),
    candidates_with_higher_score: candidates.filter((other) => other.score > score).length,
  };
}
