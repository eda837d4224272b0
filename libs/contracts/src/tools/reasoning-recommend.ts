import { z } from 'zod';
import { IN_RECOMMEND, IN_RESULTS, toldIn } from '../told-in.ts';
import { countOf, percentOf } from '../figures.ts';
import { withRules } from '../input-rules.ts';
import type { InputRule } from '../input-rules.ts';
import { placeOnPageSchema } from '../place.ts';
import { schemaNames } from '../schema-names.ts';
import {
  ORIGINAL_METHODS,
  prior,
  rankingMethod,
  reasonLanguage,
  reasonedShape,
  rejectedSchema,
  restaurants,
  reviews,
  strict,
} from './reasoning-fields.ts';
import type { OriginalMethod, RankingMethod } from './reasoning-fields.ts';
import { comparisonSchema, explanationSchema } from './reasoning-reasons.ts';
import { readBySchema } from './reasoning-reviews.ts';
import { wishes } from './reasoning-wishes.ts';

export const diversity = z
  .boolean()
  .default(false)
  .describe('true: candidates differ in cuisine and area (MMR, λ = 0.8).');

export const recommendFields = z.strictObject({
  restaurants,
  total: countOf('total of the search: warns where the rest is missing.').optional(),
  ranking_method: rankingMethod,
  wishes,
  prior,
  diversity,
  reviews: reviews
    .optional()
    .describe('Of these restaurants, by list_reviews. Each counts as a vote, as its text says.'),
  pick: z
    .enum(['best', 'random'])
    .default('best')
    .describe('best: the first candidate. random: any, as in the original design.'),
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .optional()
    .describe('Makes a random pick repeatable.'),
  lang: reasonLanguage,
  strict,
});

for (const field of [diversity, recommendFields.shape.reviews]) {
  field.register(toldIn, IN_RECOMMEND);
}

/** What asks for a method that weighs; each is refused together with an original one. */
const WEIGHED_FIELDS = ['wishes', 'prior', 'diversity'] as const;
type WeighedField = (typeof WEIGHED_FIELDS)[number];

interface Weighed {
  readonly wishes?: unknown;
  readonly prior?: z.output<typeof prior> | undefined;
  readonly diversity?: boolean | undefined;
}

/** The fields of a call that only a method that weighs can serve. */
function weighedFieldsOf(input: Weighed): WeighedField[] {
  const asked = {
    wishes: input.wishes !== undefined,
    prior: input.prior === 'cuisine',
    diversity: input.diversity === true,
  };
  return WEIGHED_FIELDS.filter((field) => asked[field]);
}

export function isOriginalMethod(method: RankingMethod): method is OriginalMethod {
  return ORIGINAL_METHODS.some((original) => original === method);
}

/** What an original method would have to ignore is refused. */
export const WEIGHING_RULES: readonly InputRule<
  Weighed & { readonly ranking_method?: RankingMethod | undefined }
>[] = WEIGHED_FIELDS.map((field) => ({
  path: [field],
  detail: `needs ranking_method bayesian or wilson: ${ORIGINAL_METHODS.join(' and ')} order by votes alone`,
  isBroken: ({ ranking_method: method, ...input }) =>
    method !== undefined && isOriginalMethod(method) && weighedFieldsOf(input).includes(field),
}));

const recordWithId = z.object({ id: z.string() });

/** A restaurant that came twice is one. */
function restaurantsIn(records: readonly unknown[]): number {
  return new Set(records.map((record) => recordWithId.safeParse(record).data?.id ?? record)).size;
}

/** Of `recommend_restaurants`; REST holds the same ones. */
export const RECOMMEND_RULES: readonly InputRule<z.output<typeof recommendFields>>[] = [
  ...WEIGHING_RULES,
  {
    path: ['total'],
    detail: 'must not be less than the restaurants given',
    isBroken: ({ total, restaurants: given = [] }) =>
      total !== undefined && total < restaurantsIn(given),
  },
];

export const recommendInput = withRules(recommendFields, RECOMMEND_RULES);

const dataQualitySchema = z
  .object({
    total_input_restaurants: z.int().describe('Records given.'),
    valid_restaurants: z.int().describe('Could be read, and have votes or reviews.'),
    filtered_restaurants: z.int().describe('All others.'),
    data_completeness_rate: percentOf('Share of the valid ones.'),
    malformed_restaurants: z.int().describe('Could not be read.'),
    duplicate_restaurants: z.int().describe('Came once more than needed.'),
    restaurants_without_votes: z.int().describe('Could be read, have nothing to go by.'),
  })
  .describe('How much of what was given could be used.')
  .register(toldIn, IN_RESULTS);

const confidenceSchema = z
  .object({
    recommendation_score: z.number().describe('In percent.'),
    score_percentile: percentOf('Share of all ranked whose score is not higher.'),
    score_above_average: z.number().describe('Points above the mean of all ranked.'),
    candidates_with_higher_score: z
      .int()
      .describe('Those that it was preferred to by another measure, or by chance.'),
    chance_ahead_of_second: percentOf(
      'How probable it is that the first candidate is better than the second, in percent.',
    ).optional(),
    level: z
      .enum(['high', 'medium', 'low'])
      .describe(
        'high: chance from 80 % and at least 30 votes on the first; low: under 60 %, or few votes.',
      ),
  })
  .describe('How sure the recommendation is.');

export const analysisSummarySchema = z
  .looseObject({
    total_restaurants: z.int().describe('Records given.'),
    valid_restaurants: z.int().describe('Of those, how many have votes or reviews.'),
    candidates_selected: z.int().describe('Of those, how many are candidates.'),
    ranking_method: reasonedShape.ranking_method,
    average_sentiment: z
      .object({
        likes: z.number().describe('Likes of one restaurant.'),
        neutral: z.number().describe('Neutral votes of one restaurant.'),
        dislikes: z.number().describe('Dislikes of one restaurant.'),
      })
      .describe('Means over the valid ones.')
      .register(toldIn, IN_RESULTS),
    top_score: z.number().describe('Of all ranked, in percent.'),
    bottom_score: z.number().describe('Of all ranked, in percent.'),
    score_range: z.number().describe('Between the two.'),
    data_quality: dataQualitySchema,
    recommendation_confidence: confidenceSchema,
  })
  .describe('Figures of the ranking; recommendation_confidence.level: high, medium or low.')
  .register(schemaNames, { id: 'AnalysisSummary' })
  .register(toldIn, IN_RESULTS);

/** Reviews that went into a result. */
export const reviewsUsedSchema = z
  .object({
    review_count: countOf('Reviews that could be read.'),
    matched: countOf('Of those, how many speak of one of the restaurants.'),
    read_by: readBySchema,
    rejected: z.array(rejectedSchema).describe('Reviews that were left out.'),
  })
  .describe('What became of the reviews given.')
  .register(schemaNames, { id: 'ReviewsUsed' })
  .register(toldIn, IN_RECOMMEND);
export type ReviewsUsed = z.infer<typeof reviewsUsedSchema>;

export const recommendResultSchema = z
  .looseObject({
    recommendation: placeOnPageSchema.describe('The record of the one recommended, as it came.'),
    candidates: z.array(placeOnPageSchema).describe('The best first.'),
    candidate_count: z.int().positive().describe('Candidates.'),
    considered: countOf(
      'Restaurants that went into the choice: those that could be read, each once.',
    ),
    total: countOf('As it was given.').optional(),
    warning: z
      .string()
      .optional()
      .describe('Where only a part of total was given: the best may be among the others.'),
    explanations: z.array(explanationSchema).describe('Of each candidate, in order.'),
    why_first: comparisonSchema
      .optional()
      .describe('Why the first candidate is before the second.'),
    reviews: reviewsUsedSchema.optional(),
    analysis_summary: analysisSummarySchema,
    ...reasonedShape,
  })
  .describe('A ranking and the one to take.')
  .register(schemaNames, { id: 'RecommendResult' });
export type RecommendResult = z.infer<typeof recommendResultSchema>;
