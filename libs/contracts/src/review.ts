import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { sourceSchema } from './place.ts';
import { schemaNames } from './schema-names.ts';

/** What someone wrote about a place. Who wrote it never crosses a wire. */
export const reviewSchema = z
  .object({
    id: z.string().min(1).max(200).describe('Of the review.'),
    restaurant_id: z.string().min(1).max(200).describe('Of the restaurant it speaks of.'),
    text: z.string().min(1).max(LIMITS.maxReviewLength).describe('As it was written.'),
    language: z
      .string()
      .min(2)
      .max(35)
      .describe('BCP 47: en, zh-Hant, yue; und when the source does not say.'),
    stars: z.number().min(1).max(5).optional().describe('1 to 5, where the writer gave any.'),
    date: z.iso.date().describe("The day, in the restaurant's own calendar."),
    source: sourceSchema.describe('Where the review comes from.'),
  })
  .describe('What someone wrote about a restaurant.')
  .register(schemaNames, { id: 'Review' });
export type Review = z.infer<typeof reviewSchema>;
