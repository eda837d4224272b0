import { LIMITS, isOriginalMethod, placeOnPageSchema, reasoningTools } from '@tablewise/contracts';
import type { AnalyzeSentimentResult, RankingMethod, RecommendResult } from '@tablewise/contracts';
import type { Tool } from '@tablewise/mcp-server-kit';
import { z } from 'zod';
import { REVIEWS } from '../restaurants/examples.ts';
import { COMPARE, EXPLAIN } from '../restaurants/reasoning-examples.ts';
import { fakeTool } from './fake-tool.ts';
import type { Answer } from './fake-tool.ts';
import { FakeToolError } from './fake-tool-error.ts';

const TIMESTAMP = '2026-01-01T00:00:00.000Z';

const fault = (pointer: string) => ({ errors: [{ pointer, detail: 'is not to be had' }] });

/** What the recommending tool does when this is the first thing that a party must have. */
const BEHAVIOURS: Readonly<Record<string, () => Answer>> = {
  Hang: () => new Promise(() => undefined),
  Bug: () => {
    throw new Error('secret of /etc/passwd');
  },
  'No data': () => {
    throw new FakeToolError('DATA_NOT_LOADED', 'the data is not loaded yet');
  },
  'Broken contract': () => ({ recommendation: 'the first' }),
  'Refused wish': () => {
    throw new FakeToolError('INPUT_INVALID', 'not to be had', fault('/wishes/must_haves/0'));
  },
  'Refused record': () => {
    throw new FakeToolError('INPUT_INVALID', 'not to be had', fault('/restaurants/0/name'));
  },
};

interface Choice {
  readonly restaurants: readonly unknown[];
  readonly ranking_method: RankingMethod;
  readonly pick: 'best' | 'random';
}

/** The reasoning tools that the API calls, with the names and inputs of the contract. */
export function fakeReasoningTools(received: unknown[]): Tool[] {
  return [
    fakeTool(reasoningTools.recommend, (input) => {
      received.push(input);
      const [first = ''] = input.wishes?.must_haves ?? [];
      return BEHAVIOURS[first]?.() ?? recommendation(input);
    }),
    fakeTool(reasoningTools.analyzeSentiment, (input) => {
      received.push(input);
      return { ...analysis() };
    }),
    fakeTool(reasoningTools.analyzeReviews, (input) => {
      received.push(input);
      return { ...REVIEWS.analysis, timestamp: new Date().toISOString() };
    }),
    fakeTool(reasoningTools.compare, (input) => {
      received.push(input);
      return COMPARE.answered;
    }),
    fakeTool(reasoningTools.explain, (input) => {
      received.push(input);
      return EXPLAIN.answered;
    }),
  ];
}

/** In the order given; what is picked at random is the last candidate. */
function recommendation({ restaurants, ranking_method: method, pick }: Choice): RecommendResult {
  const candidates = z.array(placeOnPageSchema).parse(restaurants.slice(0, LIMITS.maxCandidates));
  const voted = candidates.filter(({ sentiment }) => sentiment.likes > 0).length;
  const chosen = candidates.at(pick === 'best' ? 0 : -1);
  if (chosen === undefined || (voted === 0 && isOriginalMethod(method))) {
    throw new FakeToolError('INPUT_NO_VOTES', 'nothing can be ranked', { rejected: [] });
  }
  return {
    recommendation: chosen,
    candidates,
    candidate_count: candidates.length,
    considered: restaurants.length,
    ranking_method: method,
    explanations: candidates.map(({ id, name }, at) => ({
      id,
      name,
      rank: at + 1,
      score: 75,
      sentiment_source: 'votes' as const,
      terms: [],
      reasons: [{ kind: 'score' as const, tone: 'fact' as const, method, score: 75 }],
      strengths: [],
      cautions: [],
      text: `${name}: 75 %.`,
    })),
    analysis_summary: summary(method, restaurants.length, voted),
    rejected: [],
    timestamp: TIMESTAMP,
  };
}

function summary(
  method: RankingMethod,
  total: number,
  voted: number,
): RecommendResult['analysis_summary'] {
  return {
    total_restaurants: total,
    valid_restaurants: voted,
    candidates_selected: total,
    ranking_method: method,
    average_sentiment: { likes: 3, neutral: 1, dislikes: 0 },
    top_score: 75,
    bottom_score: 75,
    score_range: 0,
    data_quality: {
      total_input_restaurants: total,
      valid_restaurants: voted,
      filtered_restaurants: total - voted,
      data_completeness_rate: 100,
      malformed_restaurants: 0,
      duplicate_restaurants: 0,
      restaurants_without_votes: total - voted,
    },
    recommendation_confidence: {
      recommendation_score: 75,
      score_percentile: 100,
      score_above_average: 0,
      candidates_with_higher_score: 0,
      level: 'medium',
    },
  };
}

function analysis(): AnalyzeSentimentResult {
  const ranking_method = 'sentiment_likes';
  return {
    sentiment_analysis: {
      restaurant_count: 1,
      average_likes: 3,
      average_neutral: 1,
      average_dislikes: 0,
      top_sentiment_score: 75,
      bottom_sentiment_score: 75,
      ranking_method,
      sentiment_source: 'votes',
    },
    restaurant_count: 1,
    ranking_method,
    rejected: [],
    timestamp: TIMESTAMP,
  };
}
