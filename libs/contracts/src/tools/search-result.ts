import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { MEAL_TYPES, placeOnPageSchema } from '../place.ts';

const counts = z.record(z.string(), z.int().nonnegative());

/** Times are the place's own, `YYYY-MM-DDTHH:MM`. */
export const opennessSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    until: z.string().optional().describe('Absent where it never closes.'),
  }),
  z.object({
    state: z.literal('closed'),
    opens_at: z.string().optional().describe('Absent where it does not open within a week.'),
  }),
  z.object({ state: z.literal('unknown') }),
]);

/** A place as a search found it. */
export const foundPlaceSchema = placeOnPageSchema.extend({
  score: z.number().min(0).max(1).optional().describe('How good it is by its votes.'),
  distance_m: z.number().nonnegative().optional().describe('From the point searched near.'),
  open: opennessSchema
    .optional()
    .describe('At the time asked for; now where only `fields` names it.'),
});
export type FoundPlace = z.infer<typeof foundPlaceSchema>;

export const FACETS = ['area', 'district', 'region', 'meal', 'cuisine', 'price_level'] as const;
export type Facet = (typeof FACETS)[number];

const facetCountsSchema = z.array(
  z.object({ value: z.string(), count: z.int().nonnegative(), label: z.string().optional() }),
);

export const attribution = z
  .array(z.string())
  .describe("What the sources' licences ask to be shown.");
export const generation = z
  .int()
  .nonnegative()
  .describe('Grows by one with each change of the data.');

const explanationSchema = z.object({
  plans: z
    .array(z.object({ source: z.string(), candidates: z.int().nonnegative() }))
    .describe('Where candidates could be taken from, at most so many; the one taken first.'),
  filters: z
    .array(z.object({ filter: z.string(), left: z.int().nonnegative() }))
    .describe('How many of all places each filter leaves, one after another.'),
  hits: z
    .array(
      z.object({
        id: z.string(),
        sorted_by: z
          .record(z.string(), z.union([z.number(), z.iso.datetime(), z.null()]))
          .describe('What the order looked at; null where the place has no such value.'),
        meals: z.array(z.enum(MEAL_TYPES)).describe('Those asked for that it is known to serve.'),
      }),
    )
    .describe('Why each place of the page stands where it does.'),
});

export const searchResultSchema = z.looseObject({
  restaurants: z.array(foundPlaceSchema),
  count: z.int().nonnegative().describe('Restaurants on this page.'),
  total: z.int().nonnegative().describe('Restaurants on all pages.'),
  next_cursor: z
    .string()
    .max(LIMITS.maxCursorLength)
    .optional()
    .describe('Absent on the last page.'),
  metadata: z.looseObject({
    search_type: z.enum(['district', 'meal_type', 'combined', 'search']),
    search_criteria: z.looseObject({
      districts: z.array(z.string()).optional(),
      normalized_districts: z.array(z.string()).optional(),
      meal_types: z.array(z.string()).optional(),
    }),
    district_counts: counts.optional().describe('Over all pages.'),
    meal_type_counts: counts.optional().describe('Over all pages.'),
    meal_periods: z.record(z.string(), z.string()).optional(),
    unknown_hours: z
      .int()
      .nonnegative()
      .optional()
      .describe('Places left out because their hours are unknown.'),
    facets: z
      .partialRecord(z.enum(FACETS), facetCountsSchema)
      .optional()
      .describe('Over all pages, the most frequent first.'),
    explain: explanationSchema.optional().describe('How the result came about.'),
    missing: z
      .array(z.string())
      .optional()
      .describe('Ids of this page whose records were removed while it was put together.'),
    available_districts: z.record(z.string(), z.array(z.string())).optional(),
    generation,
    attribution,
  }),
});
export type SearchResult = z.infer<typeof searchResultSchema>;
