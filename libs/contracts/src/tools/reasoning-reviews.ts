import { z } from 'zod';
import { IN_ANALYZE_REVIEWS, IN_RESULTS, toldIn } from '../told-in.ts';
import { countOf, shareOf } from '../figures.ts';
import { VOTE_KINDS } from '../place.ts';
import { schemaNames } from '../schema-names.ts';
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

const aspect = z.enum(ASPECTS).describe('Of what the words speak.');
const polarity = z.enum(VOTE_KINDS).describe('What the words express.');
const counts = {
  likes: countOf('In favour.'),
  neutral: countOf('Neither for nor against.'),
  dislikes: countOf('Against.'),
};

/** Who read a text: a language model, or the model in the server, and then why. */
const readingShape = {
  provider: z.enum(['llm', 'local']).describe('A language model, or the model in the server.'),
  degraded: z.boolean().describe('The language model did not read it.'),
  reason: z.string().optional().describe('Why not, as a code: not_configured, throttled, …'),
};

/** Who read the texts of a call. */
export const readBySchema = z
  .object({
    llm: countOf('Texts read by a language model.'),
    local: countOf('Texts read by the model in the server.'),
    degraded: z.boolean().describe('At least one was not read by the language model.'),
    reasons: z.array(z.string()).describe('Why not, as codes, each once.'),
  })
  .describe('Who read the texts.')
  .register(schemaNames, { id: 'ReadBy' })
  .register(toldIn, IN_ANALYZE_REVIEWS);
export type ReadBy = z.infer<typeof readBySchema>;

const evidenceSchema = z
  .object({
    start: countOf('Offset into the text, in UTF-16 code units.'),
    end: countOf('Offset behind it.'),
    text: z.string().describe('The words themselves.'),
  })
  .describe('Words and where they stand.')
  .register(toldIn, IN_RESULTS);

const reviewSentimentSchema = z.object({
  index: countOf('Position in reviews.'),
  id: z.string().optional().describe('Of the review, where it has one.'),
  restaurant_id: z.string().optional().describe('Of the restaurant, where it names one.'),
  label: polarity,
  confidence: shareOf('The calibrated probability of the label.'),
  probabilities: z
    .object({
      like: shareOf('Of like.'),
      neutral: shareOf('Of neutral.'),
      dislike: shareOf('Of dislike.'),
    })
    .describe('Of each label; they add up to 1.')
    .register(toldIn, IN_RESULTS),
  language: z.enum(['en', 'zh', 'und']).describe('As it was read.'),
  aspects: z
    .array(
      z.object({
        aspect,
        polarity,
        confidence: shareOf('How sure that is.'),
        evidence: z.array(evidenceSchema).describe('The words that say so.'),
      }),
    )
    .describe('What it speaks of.'),
  ...readingShape,
});

/** What reviews say of one aspect: how many like it, and the clearest words of any. */
export const aspectOpinionSchema = z
  .object({
    aspect,
    ...counts,
    quotes: z
      .array(
        z.object({
          index: countOf('Position in reviews.'),
          polarity,
          text: z.string().describe('The words themselves.'),
        }),
      )
      .describe('The clearest words.'),
  })
  .describe('What reviews say of one aspect.')
  .register(schemaNames, { id: 'AspectOpinion' })
  .register(toldIn, IN_ANALYZE_REVIEWS);
export type AspectOpinion = z.infer<typeof aspectOpinionSchema>;

/** Reviews taken together, each counted by its label. */
export const reviewSummarySchema = z
  .object({
    review_count: countOf('Reviews that were read.'),
    ...counts,
    average_confidence: shareOf('Mean over the reviews.'),
    aspects: z.array(aspectOpinionSchema).describe('The most spoken of first.'),
  })
  .describe('Reviews taken together, each counted by its label.')
  .register(schemaNames, { id: 'ReviewSummary' });
export type ReviewSummary = z.infer<typeof reviewSummarySchema>;

export const analyzeReviewsInput = z.strictObject({
  reviews: reviews.min(1),
  strict,
});

export const analyzeReviewsResultSchema = z
  .looseObject({
    sentiments: z.array(reviewSentimentSchema).describe('Of each review, in order.'),
    summary: reviewSummarySchema,
    restaurants: z
      .array(
        reviewSummarySchema.extend({ restaurant_id: z.string().describe('Of the restaurant.') }),
      )
      .describe('The same for each restaurant that is named, the most reviewed first.')
      .register(toldIn, IN_RESULTS),
    review_count: countOf('Reviews that were read.'),
    sentiment_source: z.literal('reviews').describe('What the figures are from.'),
    read_by: readBySchema,
    rejected: z.array(rejectedSchema).describe('Reviews that were left out.'),
    timestamp: z.iso.datetime().describe('When it was answered.'),
  })
  .describe('What reviews express.')
  .register(schemaNames, { id: 'AnalyzeReviewsResult' });
export type AnalyzeReviewsResult = z.infer<typeof analyzeReviewsResultSchema>;
