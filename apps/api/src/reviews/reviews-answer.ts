import { analyzeReviewsResultSchema, reviewsResultSchema, schemaNames } from '@tablewise/contracts';
import { z } from 'zod';
import { degradationSchema } from '../second-call/degradation.ts';

/** Without the time of the reading, so that caches see that nothing has changed. */
const analysisSchema = analyzeReviewsResultSchema
  .omit({ timestamp: true })
  .describe('What the reviews of a page express.')
  .register(schemaNames, { id: 'ReviewsAnalysis' });

/** What `GET /restaurants/{id}/reviews` answers. */
export const reviewsAnswerSchema = reviewsResultSchema
  .extend({
    analysis: analysisSchema
      .optional()
      .describe(
        'With analysis=true: what they express; absent where degraded, or without reviews.',
      ),
    degraded: z
      .boolean()
      .optional()
      .describe('With analysis=true: whether the reasoning failed, so that there is no analysis.'),
    degraded_reason: degradationSchema.optional(),
  })
  .describe('One page of what was written about a restaurant, and what it expresses.')
  .register(schemaNames, { id: 'RestaurantReviews' });
export type ReviewsAnswer = z.infer<typeof reviewsAnswerSchema>;
