import type {
  AnalyzeSentimentResult,
  SentimentSource,
  analyzeSentimentInput,
} from '@tablewise/contracts';
import type { z } from 'zod';
import { judgeRecords } from './judge-records.ts';
import { hasOpinions } from './ranking/judged-place.ts';
import type { JudgedPlace } from './ranking/judged-place.ts';
import { rankPlaces } from './ranking/rank-places.ts';
import { OpinionTally } from './reviews/opinion-tally.ts';
import type { AnalyzedReviews } from './reviews/analyzed-reviews.ts';
import { averageVotes, extremes, rounded } from './statistics.ts';

interface Context {
  readonly now: Date;
  /** The call's reviews, read. */
  readonly analyzed?: AnalyzedReviews | undefined;
}

/**
 * Average votes and the range of scores over the places that have votes or reviews; zeros when
 * none has. Throws MalformedRecordError when the caller is strict.
 */
export function analyzeSentiment(
  input: z.output<typeof analyzeSentimentInput>,
  { now, analyzed }: Context,
): AnalyzeSentimentResult {
  const { ranking_method: method } = input;
  const { places, rejected, reviews } = judgeRecords(input, analyzed);
  const judged = places.filter(hasOpinions);
  const ranking = rankPlaces(judged, { method });
  const average = averageVotes(judged.map(({ opinions }) => opinions));
  const { top, bottom } = extremes(ranking.places.map(({ score }) => score));
  return {
    sentiment_analysis: {
      restaurant_count: judged.length,
      average_likes: average.likes,
      average_neutral: average.neutral,
      average_dislikes: average.dislikes,
      top_sentiment_score: rounded(top),
      bottom_sentiment_score: rounded(bottom),
      ranking_method: method,
      sentiment_source: sourceOf(judged),
      ...(analyzed !== undefined && { aspects: aspectsOf(analyzed, judged) }),
    },
    restaurant_count: judged.length,
    ranking_method: method,
    ...(reviews !== undefined && { reviews }),
    rejected: [...rejected],
    timestamp: now.toISOString(),
  };
}

/** Of all figures together. */
function sourceOf(places: readonly JudgedPlace[]): SentimentSource {
  const sources = new Set(places.map(({ source }) => source));
  const hasVotes = sources.has('votes') || sources.has('both');
  const hasReviews = sources.has('reviews') || sources.has('both');
  if (hasVotes) return hasReviews ? 'both' : 'votes';
  return hasReviews ? 'reviews' : 'none';
}

/** What the reviews of these places speak of. */
function aspectsOf(
  { reviews, readings }: AnalyzedReviews,
  places: readonly JudgedPlace[],
): ReturnType<OpinionTally['summary']>['aspects'] {
  const ids = new Set(places.map(({ place }) => place.id));
  const tally = new OpinionTally();
  reviews.forEach(({ index, record }, at) => {
    const reading = readings[at];
    if (reading === undefined || record.restaurant_id === undefined) return;
    if (ids.has(record.restaurant_id)) tally.add(index, reading);
  });
  return tally.summary().aspects;
}
