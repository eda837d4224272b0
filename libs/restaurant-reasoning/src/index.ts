export { analyzeReviews } from './analyze-reviews.ts';
export { analyzeSentiment } from './analyze-sentiment.ts';
export { compareRestaurants } from './compare.ts';
export { explainRecommendation } from './explain.ts';
export { MalformedRecordError } from './records/malformed-record.error.ts';
export { NoVotesError } from './records/no-votes.error.ts';
export { UnknownRestaurantError } from './records/unknown-restaurant.error.ts';
export { recommend } from './recommend.ts';
export { readReviews } from './reviews/read-reviews.ts';
export type { GivenReview, ReadReviews } from './reviews/read-reviews.ts';
export type { AnalyzedReviews, ReviewReading } from './reviews/analyzed-reviews.ts';
export { modelCardSchema } from './sentiment/model-card.ts';
export type { ModelCard } from './sentiment/model-card.ts';
export type {
  Aspect,
  AspectSentiment,
  EvidenceSpan,
  Polarity,
  Probabilities,
  ReviewSentiment,
  TextLanguage,
} from './sentiment/review-sentiment.ts';
export { SentimentModel } from './sentiment/sentiment-model.ts';
