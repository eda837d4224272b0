import type { ReviewSentiment } from '@tablewise/restaurant-reasoning';
import type { LocalModel } from '../local-analyst.ts';

/** A local model whose opinion a spec can see: sure of `awful` and of `superb`, else undecided. */
export const keywordModel: LocalModel = {
  analyze: (text, options) => ({
    ...(text.includes('awful') ? DISLIKE : text.includes('superb') ? LIKE : UNDECIDED),
    language: options?.language ?? 'en',
    aspects: [],
  }),
};

type Opinion = Omit<ReviewSentiment, 'language' | 'aspects'>;

const LIKE: Opinion = opinion('like', { like: 0.98, neutral: 0.01, dislike: 0.01 });
const DISLIKE: Opinion = opinion('dislike', { like: 0.01, neutral: 0.01, dislike: 0.98 });
const UNDECIDED: Opinion = opinion('neutral', { like: 0.3, neutral: 0.4, dislike: 0.3 });

function opinion(
  label: ReviewSentiment['label'],
  probabilities: ReviewSentiment['probabilities'],
): Opinion {
  return { label, confidence: probabilities[label], probabilities };
}
