import { votesSchema } from '@tablewise/contracts';
import { z } from 'zod';

const ranges = z.union([z.array(z.string()), z.string()]).nullish();

/** The names of the original design's files by those of its own models, which both occur. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['locationCategory', 'location_category'],
  ['mealType', 'meal_type'],
  ['operatingHours', 'operating_hours'],
  ['priceRange', 'price_range'],
]);

/** A restaurant in a district's file of the original design. */
export const restaurantSchema = z.preprocess(
  (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [SAME.get(key) ?? key, each]))
      : value,
  z.looseObject({
    id: z.string().min(1),
    name: z.string(),
    address: z.string().default(''),
    district: z.string(),
    location_category: z.string().optional(),
    meal_type: z.array(z.string()).default([]),
    price_range: z.string().optional(),
    /** By kind of day: `mon_fri` or `Mon - Fri`, … */
    operating_hours: z.record(z.string(), ranges).nullish(),
    sentiment: votesSchema.nullish(),
    metadata: z.record(z.string(), z.unknown()).nullish(),
  }),
);
export type Restaurant = z.infer<typeof restaurantSchema>;
