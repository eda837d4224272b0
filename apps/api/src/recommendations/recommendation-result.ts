import { foundPlaceSchema, recommendResultSchema, searchResultSchema } from '@tablewise/contracts';
import { z } from 'zod';

const count = z.int().nonnegative();
const reasoned = recommendResultSchema.shape;

const shared = {
  message: z.string().describe('What came of it, as a sentence in the language asked for.'),
  candidates: z.array(foundPlaceSchema).describe('The best first, at most as many as asked for.'),
  candidate_count: count,
  total: count.describe('Restaurants that match the criteria.'),
  considered: count.describe('Of those, how many went into the choice: the ones voted best.'),
  metadata: searchResultSchema.shape.metadata.describe('Of the search.'),
  timestamp: z.iso.datetime(),
};

const rankedSchema = z.looseObject({
  outcome: z
    .enum(['ranked', 'ranked_by_prior'])
    .describe(
      'ranked_by_prior: none of the restaurants has votes, the prior alone stands for them.',
    ),
  degraded: z.literal(false),
  recommendation: foundPlaceSchema,
  ranking_method: reasoned.ranking_method,
  explanations: reasoned.explanations.unwrap(),
  why_first: reasoned.why_first,
  analysis_summary: reasoned.analysis_summary,
  rejected: reasoned.rejected,
  ...shared,
});

const unrankedSchema = z.looseObject({
  outcome: z
    .literal('unranked')
    .describe('The reasoning failed: the result of the search, by its score, without reasons.'),
  degraded: z.literal(true),
  degraded_reason: z.object({ code: z.string(), detail: z.string() }),
  recommendation: foundPlaceSchema,
  ...shared,
});

const nothingFoundSchema = z.looseObject({
  outcome: z.literal('nothing_found'),
  degraded: z.literal(false),
  recommendation: z.null(),
  ...shared,
});

/** What `/recommendations` answers. */
export const recommendationResultSchema = z.discriminatedUnion('outcome', [
  rankedSchema,
  unrankedSchema,
  nothingFoundSchema,
]);
/** One of four, told apart by `outcome`. */
export type RecommendationResult = z.infer<typeof recommendationResultSchema>;
