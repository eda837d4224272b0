import { z } from 'zod';
import { VOTE_KINDS } from '../place.ts';
import { rejectedSchema, reviews, strict } from './reasoning-fields.ts';

/** What of a place a review can speak of. */
export const ASPECTS = [
  'food',
  'service',
  'ambience',
  'price',
  'cleanliness',
  'waiting',
  'location',
  'miscellaneous',
] as const;

const share = z.number().min(0).max(1);
const count = z.int().nonnegative();
const aspect = z.enum(ASPECTS);
const polarity = z.enum(VOTE_KINDS);
const counts = { likes: count, neutral: count, dislikes: count };

/** Who read a text: a language model, or the model in the server, and then why. */
const readingShape = {
  provider: z.enum(['llm', 'local']),
  degraded: z.boolean().describe('The language model did not read it.'),
  reason: z.string().optional().describe('Why not, as a code: not_configured, throttled, …'),
};

/** Who read the texts of a call. */
export const readBySchema = z.object({
  llm: count.describe('Texts read by a language model.'),
  local: count.describe('Texts read by the model in the server.'),
  degraded: z.boolean().describe('At least one was not read by the language model.'),
  reasons: z.array(z.string()).describe('Why not, as codes, each once.'),
});
export type ReadBy = z.infer<typeof readBySchema>;

const evidenceSchema = z.object({
  start: count.describe('Offset into the text, in UTF-16 code units.'),
  end: count,
  text: z.string(),
});

const reviewSentimentSchema = z.object({
  index: count.describe('Position in reviews.'),
  id: z.string().optional(),
  restaurant_id: z.string().optional(),
  label: polarity,
  confidence: share.describe('The calibrated probability of the label.'),
  probabilities: z.object({ like: share, neutral: share, dislike: share }),
  language: z.enum(['en', 'zh', 'und']),
  aspects: z.array(
    z.object({ aspect, polarity, confidence: share, evidence: z.array(evidenceSchema) }),
  ),
  ...readingShape,
});

/** What reviews say of one aspect: how many like it, and the clearest words of any. */
export const aspectOpinionSchema = z.object({
  aspect,
  ...counts,
  quotes: z.array(
    z.object({ index: count.describe('Position in reviews.'), polarity, text: z.string() }),
  ),
});
export type AspectOpinion = z.infer<typeof aspectOpinionSchema>;

/** Reviews taken together, each counted by its label. */
export const reviewSummarySchema = z.object({
  review_count: count,
  ...counts,
  average_confidence: share,
  aspects: z.array(aspectOpinionSchema).describe('The most spoken of first.'),
});
export type ReviewSummary = z.infer<typeof reviewSummarySchema>;

export const analyzeReviewsInput = z.strictObject({
  reviews: reviews.min(1),
  strict,
});

export const analyzeReviewsResultSchema = z.looseObject({
  sentiments: z.array(reviewSentimentSchema),
  summary: reviewSummarySchema,
  restaurants: z
    .array(reviewSummarySchema.extend({ restaurant_id: z.string() }))
    .describe('The same for each restaurant that is named, the most reviewed first.'),
  review_count: count,
  sentiment_source: z.literal('reviews'),
  read_by: readBySchema,
  rejected: z.array(rejectedSchema),
  timestamp: z.iso.datetime(),
});
export type AnalyzeReviewsResult = z.infer<typeof analyzeReviewsResultSchema>;
