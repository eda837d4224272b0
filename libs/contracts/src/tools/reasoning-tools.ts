import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { placeOnPageSchema } from '../place.ts';
import { READ_ONLY } from './tool-definition.ts';
import type { ToolDefinition } from './tool-definition.ts';

export const RANKING_METHODS = ['sentiment_likes', 'combined_sentiment'] as const;
export type RankingMethod = (typeof RANKING_METHODS)[number];

const restaurants = z
  .array(z.unknown())
  .min(1)
  .max(LIMITS.maxRestaurants)
  .describe(
    'Records as the search tools give them, unchanged: at least id, name and ' +
      'sentiment {likes, neutral, dislikes}. Other keys pass through.',
  );

const rankingMethod = z
  .enum(RANKING_METHODS)
  .default('sentiment_likes')
  .describe(
    'sentiment_likes: by number of likes. combined_sentiment: by the share of likes and neutral ' +
      'among all votes.',
  );

const strict = z
  .boolean()
  .default(false)
  .describe('true: one malformed record fails the call. false: it is named in rejected.');

export const recommendInput = z.strictObject({
  restaurants,
  ranking_method: rankingMethod,
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
  strict,
});

export const analyzeSentimentInput = z.strictObject({
  restaurants,
  ranking_method: rankingMethod,
  strict,
});

/** A record that was left out, and why. */
const rejectedSchema = z.object({
  index: z.int().nonnegative().describe('Position in restaurants.'),
  id: z.string().optional(),
  pointer: z.string().describe('RFC 6901 pointer into the record.'),
  detail: z.string(),
});
export type Rejected = z.infer<typeof rejectedSchema>;

const percentage = z.number().min(0).max(100);
const votesAverage = z.object({ likes: z.number(), neutral: z.number(), dislikes: z.number() });

export const recommendResultSchema = z.looseObject({
  recommendation: placeOnPageSchema,
  candidates: z.array(placeOnPageSchema),
  candidate_count: z.int().positive(),
  ranking_method: z.enum(RANKING_METHODS),
  analysis_summary: z.looseObject({
    total_restaurants: z.int(),
    valid_restaurants: z.int(),
    candidates_selected: z.int(),
    ranking_method: z.enum(RANKING_METHODS),
    average_sentiment: votesAverage,
    top_score: z.number(),
    bottom_score: z.number(),
    score_range: z.number(),
    data_quality: z.object({
      total_input_restaurants: z.int(),
      valid_restaurants: z.int(),
      filtered_restaurants: z.int(),
      data_completeness_rate: percentage,
    }),
    recommendation_confidence: z.object({
      recommendation_score: z.number(),
      score_percentile: percentage,
      score_above_average: z.number(),
      candidates_with_higher_score: z.int(),
    }),
  }),
  rejected: z.array(rejectedSchema),
  timestamp: z.iso.datetime(),
});
export type RecommendResult = z.infer<typeof recommendResultSchema>;

export const analyzeSentimentResultSchema = z.looseObject({
  sentiment_analysis: z.object({
    restaurant_count: z.int(),
    average_likes: z.number(),
    average_neutral: z.number(),
    average_dislikes: z.number(),
    top_sentiment_score: z.number(),
    bottom_sentiment_score: z.number(),
    ranking_method: z.enum(RANKING_METHODS),
  }),
  restaurant_count: z.int(),
  ranking_method: z.enum(RANKING_METHODS),
  rejected: z.array(rejectedSchema),
  timestamp: z.iso.datetime(),
});
export type AnalyzeSentimentResult = z.infer<typeof analyzeSentimentResultSchema>;

export const reasoningTools = {
  recommend: {
    name: 'recommend_restaurants',
    title: 'Recommend a restaurant',
    description:
      'Ranks restaurants by their votes and recommends one. Takes the restaurants of a search ' +
      'result unchanged. Those without votes are left out.',
    inputSchema: recommendInput,
    outputSchema: recommendResultSchema,
    annotations: READ_ONLY,
  },
  analyzeSentiment: {
    name: 'analyze_restaurant_sentiment',
    title: 'Sentiment of restaurants',
    description: 'Average votes and the range of scores over a list of restaurants.',
    inputSchema: analyzeSentimentInput,
    outputSchema: analyzeSentimentResultSchema,
    annotations: READ_ONLY,
  },
} as const satisfies Record<string, ToolDefinition>;
