import type { AnalyzeSentimentResult, analyzeSentimentInput } from '@tablewise/contracts';
import type { z } from 'zod';
import { rankPlaces } from './rank-places.ts';
import { readRecords } from './read-records.ts';
import { averageVotes, extremes, rounded } from './statistics.ts';

/**
 * Average votes and the range of scores over the places that have votes; zeros when none has.
 * Throws MalformedRecordError when the caller is strict.
 */
export function analyzeSentiment(
  input: z.output<typeof analyzeSentimentInput>,
  { now }: { now: Date },
): AnalyzeSentimentResult {
  const { restaurants, ranking_method: method } = input;
  const { places, rejected } = readRecords(restaurants, input);
  const ranked = rankPlaces(places, method);
  const average = averageVotes(ranked.map(({ place }) => place.sentiment));
  const { top, bottom } = extremes(ranked.map(({ score }) => score));
  return {
    sentiment_analysis: {
      restaurant_count: ranked.length,
      average_likes: average.likes,
      average_neutral: average.neutral,
      average_dislikes: average.dislikes,
      top_sentiment_score: rounded(top),
      bottom_sentiment_score: rounded(bottom),
      ranking_method: method,
    },
    restaurant_count: ranked.length,
    ranking_method: method,
    rejected: [...rejected],
    timestamp: now.toISOString(),
  };
}
