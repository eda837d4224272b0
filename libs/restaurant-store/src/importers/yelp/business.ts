import { z } from 'zod';

/** A line of `yelp_academic_dataset_business.json`, as far as it is used. */
export const businessSchema = z.looseObject({
  business_id: z.string().min(1),
  name: z.string(),
  address: z.string().nullish(),
  city: z.string().nullish(),
  state: z.string().nullish(),
  postal_code: z.string().nullish(),
  latitude: z.unknown().optional(),
  longitude: z.unknown().optional(),
  stars: z.number().nullish(),
  review_count: z.number().nullish(),
  /** 0: closed for good. */
  is_open: z.union([z.literal(0), z.literal(1)]).nullish(),
  attributes: z.record(z.string(), z.unknown()).nullish(),
  categories: z.string().nullish(),
  hours: z.record(z.string(), z.unknown()).nullish(),
});
export type Business = z.infer<typeof businessSchema>;

/** The id in the store of a business, by which its reviews find it. */
export function yelpPlaceId(businessId: string): string {
  return `yelp:${businessId}`;
}
