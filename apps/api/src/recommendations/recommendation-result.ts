import {
  countOf,
  foundPlaceSchema,
  recommendResultSchema,
  schemaNames,
  searchMetadataSchema,
} from '@tablewise/contracts';
import { z } from 'zod';
import { degradationSchema } from '../second-call/degradation.ts';

const reasoned = recommendResultSchema.shape;

const shared = {
  message: z
    .string()
    .describe('What came of it, as a sentence: in Chinese where lang is, else in English.'),
  candidates: z.array(foundPlaceSchema).describe('The best first, at most as many as asked for.'),
  candidate_count: countOf('Candidates in this answer.'),
  total: countOf('Restaurants that match the criteria.'),
  considered: countOf('Of those, how many went into the choice: the ones voted best.'),
  metadata: searchMetadataSchema.describe('Of the search.'),
  timestamp: z.iso.datetime().describe('When it was answered.'),
};

const rankedSchema = z
  .looseObject({
    outcome: z
      .enum(['ranked', 'ranked_by_prior'])
      .describe(
        'ranked_by_prior: none of the restaurants has votes, the prior alone stands for them.',
      ),
    degraded: z.literal(false).describe('The reasoning took part.'),
    recommendation: foundPlaceSchema.describe('The one to take.'),
    ranking_method: reasoned.ranking_method,
    explanations: reasoned.explanations,
    why_first: reasoned.why_first,
    analysis_summary: reasoned.analysis_summary,
    rejected: reasoned.rejected,
    ...shared,
  })
  .describe('A choice with its reasons.')
  .register(schemaNames, { id: 'RankedRecommendation' });

const unrankedSchema = z
  .looseObject({
    outcome: z
      .literal('unranked')
      .describe('The reasoning failed: the result of the search, by its score, without reasons.'),
    degraded: z.literal(true).describe('The reasoning took no part.'),
    degraded_reason: degradationSchema,
    recommendation: foundPlaceSchema.describe('The first by its score.'),
    ...shared,
  })
  .describe('A choice without reasons.')
  .register(schemaNames, { id: 'UnrankedRecommendation' });

const nothingFoundSchema = z
  .looseObject({
    outcome: z.literal('nothing_found').describe('Nothing matches the criteria.'),
    degraded: z.literal(false).describe('There was nothing to reason about.'),
    recommendation: z.null().describe('There is none.'),
    ...shared,
  })
  .describe('Neither an error nor a choice.')
  .register(schemaNames, { id: 'NothingFound' });

/** What `/recommendations` answers. */
export const recommendationResultSchema = z
  .discriminatedUnion('outcome', [rankedSchema, unrankedSchema, nothingFoundSchema])
  .describe('A choice, told apart by outcome.')
  .register(schemaNames, { id: 'RecommendationResult' });
/** One of four, told apart by `outcome`. */
export type RecommendationResult = z.infer<typeof recommendationResultSchema>;
