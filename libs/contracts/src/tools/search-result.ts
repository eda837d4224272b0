import { z } from 'zod';
import { IN_RESULTS, IN_SEARCH, toldIn } from '../told-in.ts';
import { countOf, shareOf } from '../figures.ts';
import { LIMITS } from '../limits.ts';
import { opennessSchema } from '../openness.ts';
import { MEAL_TYPES, locationSchema, placeOnPageSchema } from '../place.ts';
import { schemaNames } from '../schema-names.ts';
import { boxSchema } from './search-fields.ts';

const countsBy = (what: string): z.ZodRecord<z.ZodString, z.ZodInt> =>
  z.record(z.string(), z.int().nonnegative()).describe(`Restaurants by ${what}, over all pages.`);

/** A place as a search found it. */
export const foundPlaceSchema = placeOnPageSchema
  .extend({
    score: shareOf('How good it is by its votes; 0.5 is indifferent.').optional(),
    distance_m: z
      .number()
      .nonnegative()
      .optional()
      .describe('Metres from the point searched near.'),
    open: opennessSchema
      .optional()
      .describe(
        'At the time asked for; now where only `fields` names it. state: open (closing: until, ' +
          'never_closes or unknown), closed (opening: opens_at, never_opens or unknown), unknown.',
      ),
  })
  .describe('A restaurant as a search found it.')
  .register(schemaNames, { id: 'FoundPlace' })
  .register(toldIn, IN_SEARCH);
export type FoundPlace = z.infer<typeof foundPlaceSchema>;

export const FACETS = ['area', 'district', 'region', 'meal', 'cuisine', 'price_level'] as const;
export type Facet = (typeof FACETS)[number];

const facetCountSchema = z
  .object({
    value: z.string().describe('As searches take it.'),
    count: countOf('Restaurants that have it.'),
    label: z.string().optional().describe('In the language asked for.'),
  })
  .describe('One value of a facet.')
  .register(schemaNames, { id: 'FacetCount' })
  .register(toldIn, IN_RESULTS);

export const attribution = z
  .array(z.string())
  .describe("What the sources' licences ask to be shown.");
export const generation = z
  .int()
  .nonnegative()
  .describe('Grows by one with each change of the data.');

const city = z.string().describe('Of which city, by its English name.');

export const recordsMetadata = z
  .looseObject({ city, generation, attribution })
  .describe('Of which data it is, and whom to credit.')
  .register(toldIn, IN_SEARCH);

const searchExplanationSchema = z
  .object({
    plans: z
      .array(
        z.object({
          source: z.string().describe('The index that would give the candidates.'),
          candidates: countOf('How many it would give, at most.'),
        }),
      )
      .describe('Where candidates could be taken from; the one taken first.'),
    filters: z
      .array(
        z.object({
          filter: z.string().describe('The criterion.'),
          left: countOf('Restaurants that it leaves.'),
        }),
      )
      .describe('How many of all places each filter leaves, one after another.'),
    hits: z
      .array(
        z.object({
          id: z.string().describe('Of the restaurant.'),
          sorted_by: z
            .record(z.string(), z.union([z.number(), z.iso.datetime(), z.null()]))
            .describe('What the order looked at; null where the place has no such value.'),
          meals: z.array(z.enum(MEAL_TYPES)).describe('Those asked for that it is known to serve.'),
        }),
      )
      .describe('Why each place of the page stands where it does.'),
  })
  .describe('How a search came about.')
  .register(schemaNames, { id: 'SearchExplanation' })
  .register(toldIn, IN_RESULTS);

const searchCriteriaSchema = z
  .looseObject({
    districts: z.array(z.string()).optional().describe('As they were given.'),
    normalized_districts: z.array(z.string()).optional().describe('The areas they stand for.'),
    taken_as: z
      .array(
        z.object({
          given: z.string().describe('As it was given.'),
          level: z.string().describe('area, district, region or city.'),
          name: z.string().describe('What it was taken for, by its English name.'),
        }),
      )
      .optional()
      .describe('On which level each of the districts was found.'),
    meal_types: z.array(z.string()).optional().describe('In lower case.'),
    meal_day: z.string().optional().describe('As it was given.'),
    q: z.string().optional().describe('As it was given.'),
    near: locationSchema.optional().describe('As it was given.'),
    radius_m: z.number().optional().describe('Metres around near.'),
    box: boxSchema.optional().describe('As it was given.'),
    open_at: z.string().optional().describe('The time that was read, or now, to the minute.'),
    cuisines: z.array(z.string()).optional().describe('As list_cuisines names them.'),
    price_levels: z.array(z.number()).optional().describe('As they were given.'),
    min_score: z.number().optional().describe('As it was given.'),
    min_votes: z.number().optional().describe('As it was given.'),
    sort: z.string().optional().describe('The order.'),
  })
  .describe('The criteria as they were understood.')
  .register(schemaNames, { id: 'SearchCriteria' })
  .register(toldIn, IN_RESULTS);

export const searchMetadataSchema = z
  .looseObject({
    search_type: z
      .enum(['district', 'meal_type', 'combined', 'search'])
      .describe('Which of the searches it was.'),
    search_criteria: searchCriteriaSchema,
    district_counts: countsBy('area').optional(),
    meal_type_counts: countsBy('meal').optional(),
    meal_periods: z
      .record(z.string(), z.string())
      .optional()
      .describe('When each meal asked for is: "07:00 - 11:29".'),
    unknown_hours: countOf('Places left out because their hours do not tell.').optional(),
    facets: z
      .partialRecord(z.enum(FACETS), z.array(facetCountSchema))
      .optional()
      .describe('Over all pages, the most frequent first.'),
    explain: searchExplanationSchema.optional(),
    missing: z
      .array(z.string())
      .optional()
      .describe('Ids of this page whose records were removed while it was put together.'),
    available_districts: z
      .record(z.string(), z.array(z.string()))
      .optional()
      .describe('By region all areas that there are.'),
    city,
    generation,
    attribution,
  })
  .describe('What was understood of the search, and figures over all pages.')
  .register(schemaNames, { id: 'SearchMetadata' })
  .register(toldIn, IN_SEARCH);

export const searchResultSchema = z
  .looseObject({
    restaurants: z.array(foundPlaceSchema).describe('One page, in the order asked for.'),
    count: countOf('Restaurants on this page.'),
    total: countOf('Restaurants on all pages.'),
    next_cursor: z
      .string()
      .max(LIMITS.maxCursorLength)
      .optional()
      .describe('Absent on the last page. Votes meanwhile may repeat or skip some.'),
    metadata: searchMetadataSchema,
  })
  .describe('One page of what a search found.')
  .register(schemaNames, { id: 'SearchResult' });
export type SearchResult = z.infer<typeof searchResultSchema>;
