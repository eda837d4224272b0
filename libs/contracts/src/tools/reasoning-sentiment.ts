import { z } from 'zod';
import { IN_RECOMMEND, toldIn } from '../told-in.ts';
import { schemaNames } from '../schema-names.ts';
import { reasonedShape, restaurants, reviews, scoringMethod, strict } from './reasoning-fields.ts';
import { reviewsUsedSchema } from './reasoning-recommend.ts';
import { sentimentSource } from './reasoning-reasons.ts';
import { aspectOpinionSchema } from './reasoning-reviews.ts';

export const analyzeSentimentInput = z.strictObject({
  restaurants,
  ranking_method: scoringMethod,
  reviews: reviews
    .optional()
    .describe(
      'Reviews of these restaurants, as list_reviews gives them. Each counts as one vote of the ' +
        'kind that its text expresses, beside the votes.',
    )
    .register(toldIn, IN_RECOMMEND),
  strict,
});

const { ranking_method } = reasonedShape;

export const analyzeSentimentResultSchema = z
  .looseObject({
    sentiment_analysis: z
      .object({
        restaurant_count: z.int().describe('Records that could be read.'),
        average_likes: z.number().describe('Likes of one restaurant.'),
        average_neutral: z.number().describe('Neutral votes of one restaurant.'),
        average_dislikes: z.number().describe('Dislikes of one restaurant.'),
        top_sentiment_score: z.number().describe('In percent.'),
        bottom_sentiment_score: z.number().describe('In percent.'),
        ranking_method,
        sentiment_source: sentimentSource,
        aspects: z.array(aspectOpinionSchema).optional().describe('What the reviews speak of.'),
      })
      .describe('Figures over all restaurants.'),
    restaurant_count: z.int().describe('Records that could be read.'),
    reviews: reviewsUsedSchema.optional(),
    ...reasonedShape,
  })
  .describe('Average votes and the range of scores.')
  .register(schemaNames, { id: 'AnalyzeSentimentResult' });
export type AnalyzeSentimentResult = z.infer<typeof analyzeSentimentResultSchema>;
