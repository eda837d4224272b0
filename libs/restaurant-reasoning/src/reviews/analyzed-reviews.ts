import type { ReadBy } from '@tablewise/contracts';
import type { ReviewSentiment } from '../sentiment/review-sentiment.ts';
import type { ReadReviews } from './read-reviews.ts';

/** What one review says, and who read it. */
export interface ReviewReading extends ReviewSentiment {
  readonly provider: 'llm' | 'local';
  /** A language model was wanted, and did not read it. */
  readonly degraded: boolean;
  readonly reason?: string;
}

/** The caller's reviews with what each says: as many readings, in the same order. */
export interface AnalyzedReviews extends ReadReviews {
  readonly readings: readonly ReviewReading[];
}

export function readByOf(readings: readonly ReviewReading[]): ReadBy {
  const local = readings.filter(({ provider }) => provider === 'local').length;
  const reasons = readings.flatMap(({ reason }) => reason ?? []);
  return {
    llm: readings.length - local,
    local,
    degraded: readings.some(({ degraded }) => degraded),
    reasons: [...new Set(reasons)].sort(),
  };
}
