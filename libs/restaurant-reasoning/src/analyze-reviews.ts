import type { AnalyzeReviewsResult } from '@tablewise/contracts';
import { OpinionTally } from './reviews/opinion-tally.ts';
import { opinionsByPlace } from './reviews/opinions-by-place.ts';
import { readByOf } from './reviews/analyzed-reviews.ts';
import type { AnalyzedReviews, ReviewReading } from './reviews/analyzed-reviews.ts';

/** What reviews say one by one, together, and by restaurant. */
export function analyzeReviews(
  analyzed: AnalyzedReviews,
  { now }: { now: Date },
): AnalyzeReviewsResult {
  const { reviews, readings, rejected } = analyzed;
  const all = new OpinionTally();
  const each = reviews.flatMap(({ index, record: { id, restaurant_id } }, at) => {
    const reading = readings[at];
    if (reading === undefined) return [];
    all.add(index, reading);
    return [
      {
        index,
        ...(id !== undefined && { id }),
        ...(restaurant_id !== undefined && { restaurant_id }),
        ...readingOf(reading),
      },
    ];
  });
  return {
    sentiments: each,
    summary: all.summary(),
    restaurants: [...opinionsByPlace(analyzed)]
      .map(([restaurant_id, opinion]) => ({ restaurant_id, ...opinion }))
      .sort((a, b) => b.review_count - a.review_count),
    review_count: each.length,
    sentiment_source: 'reviews',
    read_by: readByOf(readings),
    rejected: [...rejected],
    timestamp: now.toISOString(),
  };
}

/** Field by field: a reading may carry more than the result shows. */
function readingOf(reading: ReviewReading) {
  const { label, confidence, probabilities, language, aspects, provider, degraded } = reading;
  return {
    label,
    confidence,
    probabilities: { ...probabilities },
    language,
    aspects: aspects.map((one) => ({ ...one, evidence: [...one.evidence] })),
    provider,
    degraded,
    ...(reading.reason !== undefined && { reason: reading.reason }),
  };
}
