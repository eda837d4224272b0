export { analyzeReviews } from './analyze-reviews.ts';
export { analyzeSentiment } from './analyze-sentiment.ts';
export { compareRestaurants } from './compare.ts';
export { explainRecommendation } from './explain.ts';
export { MalformedRecordError } from './records/malformed-record.error.ts';
export { UnknownRestaurantError } from './records/unknown-restaurant.error.ts';
export { recommend } from './recommend.ts';
export { readReviews } from './reviews/read-reviews.ts';
export type { GivenReview } from './reviews/read-reviews.ts';
export type { AnalyzedReviews } from './reviews/analyzed-reviews.ts';
export type { ModelCard } from './sentiment/model-card.ts';
export type {
  Aspect,
  AspectSentiment,
  EvidenceSpan,
  Polarity,
  Probabilities,
  ReviewSentiment,
} from './sentiment/review-sentiment.ts';
export { SentimentModel } from './sentiment/sentiment-model.ts';
