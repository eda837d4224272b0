import { z } from 'zod';
import {
  RANKING_METHODS,
  rankingMethod,
  rejectedSchema,
  restaurants,
  reviews,
  strict,
} from './reasoning-fields.ts';
import { reviewsUsedSchema } from './reasoning-recommend.ts';
import { sentimentSource } from './reasoning-reasons.ts';
import { aspectOpinionSchema } from './reasoning-reviews.ts';

export const analyzeSentimentInput = z.strictObject({
  restaurants,
  ranking_method: rankingMethod,
  reviews: reviews
    .optional()
    .describe(
      'Reviews of these restaurants, as list_reviews gives them. Each counts as one vote of the ' +
        'kind that its text expresses, beside the votes.',
    ),
  strict,
});

export const analyzeSentimentResultSchema = z.looseObject({
  sentiment_analysis: z.object({
    restaurant_count: z.int(),
    average_likes: z.number(),
    average_neutral: z.number(),
    average_dislikes: z.number(),
    top_sentiment_score: z.number(),
    bottom_sentiment_score: z.number(),
    ranking_method: z.enum(RANKING_METHODS),
    sentiment_source: sentimentSource.optional().describe('What the figures are from.'),
    aspects: z.array(aspectOpinionSchema).optional().describe('What the reviews speak of.'),
  }),
  restaurant_count: z.int(),
  ranking_method: z.enum(RANKING_METHODS),
  reviews: reviewsUsedSchema.optional(),
  rejected: z.array(rejectedSchema),
  timestamp: z.iso.datetime(),
});
export type AnalyzeSentimentResult = z.infer<typeof analyzeSentimentResultSchema>;
