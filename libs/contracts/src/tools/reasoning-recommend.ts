import { z } from 'zod';
import { withRules } from '../input-rules.ts';
import type { InputRule } from '../input-rules.ts';
import { placeOnPageSchema } from '../place.ts';
import {
  ORIGINAL_METHODS,
  RANKING_METHODS,
  methodByNeed,
  percentage,
  prior,
  reasonLanguage,
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
  .describe(
    'true: candidates differ in cuisine and area (maximal marginal relevance over the first 100, ' +
      'λ = 0.8). The first stays the first.',
  );

export const recommendFields = z.strictObject({
  restaurants,
  ranking_method: methodByNeed,
  wishes,
  prior,
  diversity,
  reviews: reviews
    .optional()
    .describe(
      'Reviews of these restaurants, as list_reviews gives them. Each counts as one vote of the ' +
        'kind that its text expresses, beside the votes; the reasons say so and quote it.',
    ),
  pick: z
    .enum(['best', 'random'])
    .default('best')
    .describe('best: the first candidate. random: any of the candidates, as the original did.'),
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .optional()
    .describe('Makes pick "random" repeatable.'),
  lang: reasonLanguage,
  strict,
});

/** What asks for a method that weighs; each is refused together with an original one. */
const WEIGHED_FIELDS = ['wishes', 'prior', 'diversity'] as const;
type WeighedField = (typeof WEIGHED_FIELDS)[number];

interface Weighed {
  readonly wishes?: unknown;
  readonly prior?: z.output<typeof prior> | undefined;
  readonly diversity?: boolean | undefined;
}

/** The fields of a call that only a method that weighs can serve. */
export function weighedFieldsOf(input: Weighed): WeighedField[] {
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

export const recommendInput = withRules(recommendFields, WEIGHING_RULES);

const votesAverage = z.object({ likes: z.number(), neutral: z.number(), dislikes: z.number() });

const dataQualitySchema = z.object({
  total_input_restaurants: z.int(),
  valid_restaurants: z.int().describe('Could be read, and have votes or reviews.'),
  filtered_restaurants: z.int(),
  data_completeness_rate: percentage,
  malformed_restaurants: z.int().optional(),
  restaurants_without_votes: z.int().optional().describe('Could be read, have nothing to go by.'),
});

const confidenceSchema = z.object({
  recommendation_score: z.number(),
  score_percentile: percentage,
  score_above_average: z.number(),
  candidates_with_higher_score: z.int(),
  chance_ahead_of_second: percentage
    .optional()
    .describe('How probable it is that the first candidate is better than the second, in percent.'),
  level: z
    .enum(['high', 'medium', 'low'])
    .optional()
    .describe(
      'high: chance from 80 % and at least 30 votes on the first; low: under 60 %, or few votes.',
    ),
});

export const analysisSummarySchema = z.looseObject({
  total_restaurants: z.int(),
  valid_restaurants: z.int(),
  candidates_selected: z.int(),
  ranking_method: z.enum(RANKING_METHODS),
  average_sentiment: votesAverage,
  top_score: z.number(),
  bottom_score: z.number(),
  score_range: z.number(),
  data_quality: dataQualitySchema,
  recommendation_confidence: confidenceSchema,
});

/** Reviews that went into a result. */
export const reviewsUsedSchema = z.object({
  review_count: z.int().nonnegative().describe('Reviews that could be read.'),
  matched: z.int().nonnegative().describe('Of those, how many speak of one of the restaurants.'),
  read_by: readBySchema,
  rejected: z.array(rejectedSchema),
});
export type ReviewsUsed = z.infer<typeof reviewsUsedSchema>;

export const recommendResultSchema = z.looseObject({
  recommendation: placeOnPageSchema,
  candidates: z.array(placeOnPageSchema),
  candidate_count: z.int().positive(),
  ranking_method: z.enum(RANKING_METHODS),
  explanations: z.array(explanationSchema).optional().describe('Of each candidate, in order.'),
  why_first: comparisonSchema.optional().describe('Why the first candidate is before the second.'),
  reviews: reviewsUsedSchema.optional(),
  analysis_summary: analysisSummarySchema,
  rejected: z.array(rejectedSchema),
  timestamp: z.iso.datetime(),
});
export type RecommendResult = z.infer<typeof recommendResultSchema>;
