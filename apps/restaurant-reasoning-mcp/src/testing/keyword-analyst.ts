import type { Review, ReviewAnalysis, ReviewAnalyst } from '@tablewise/review-analyst';

/** Likes what says "good", without a model. */
export class KeywordAnalyst implements ReviewAnalyst {
  readonly seen: Review[] = [];

  analyze(reviews: readonly Review[]): Promise<ReviewAnalysis[]> {
    this.seen.push(...reviews);
    return Promise.resolve(reviews.map(readingOf));
  }
}

function readingOf({ id, text }: Review): ReviewAnalysis {
  const label = text.includes('good') ? 'like' : 'dislike';
  return {
    id,
    label,
    confidence: 0.8,
    probabilities: { like: 0.1, neutral: 0.1, dislike: 0.1, [label]: 0.8 },
    language: 'en',
    aspects: [],
    provider: 'local',
    degraded: true,
    reason: 'not_configured',
  };
}
