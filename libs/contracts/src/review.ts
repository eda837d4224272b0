import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { sourceSchema } from './place.ts';

/** What someone wrote about a place. Who wrote it never crosses a wire. */
export const reviewSchema = z.object({
  id: z.string().min(1).max(200),
  restaurant_id: z.string().min(1).max(200),
  text: z.string().min(1).max(LIMITS.maxReviewLength),
  /** BCP 47: `en`, `zh-Hant`, `yue`; `und` when the source does not say. */
  language: z.string().min(2).max(35),
  stars: z.number().min(1).max(5).optional(),
  /** The day in the place's own calendar. */
  date: z.iso.date(),
  source: sourceSchema,
});
export type Review = z.infer<typeof reviewSchema>;
