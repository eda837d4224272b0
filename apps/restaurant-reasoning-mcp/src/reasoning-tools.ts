import { reasoningTools } from '@tablewise/contracts';
import type { Clock } from '@tablewise/kernel';
import { defineTool } from '@tablewise/mcp-server-kit';
import type { Tool } from '@tablewise/mcp-server-kit';
import {
  analyzeReviews,
  analyzeSentiment,
  compareRestaurants,
  explainRecommendation,
  recommend,
} from '@tablewise/restaurant-reasoning';
import type { AnalyzedReviews } from '@tablewise/restaurant-reasoning';
import type { ReviewAnalyst } from '@tablewise/review-analyst';
import { ReviewReader } from './review-reader.ts';

interface Reviewed {
  readonly reviews?: readonly unknown[] | undefined;
  readonly strict: boolean;
}

/** The tools of this server. */
export function createReasoningTools({
  clock,
  analyst,
}: {
  clock: Clock;
  analyst: ReviewAnalyst;
}): Tool[] {
  const reader = new ReviewReader(analyst, clock);
  const contextOf = async (input: Reviewed): Promise<{ now: Date; analyzed?: AnalyzedReviews }> => {
    const analyzed = await reader.readIfAny(input);
    return { now: new Date(clock.now()), ...(analyzed !== undefined && { analyzed }) };
  };
  return [
    defineTool(reasoningTools.recommend, async (input) => recommend(input, await contextOf(input))),
    defineTool(reasoningTools.analyzeSentiment, async (input) =>
      analyzeSentiment(input, await contextOf(input)),
    ),
    defineTool(reasoningTools.analyzeReviews, async (input) => {
      const analyzed = await reader.read(input.reviews, input);
      return analyzeReviews(analyzed, { now: new Date(clock.now()) });
    }),
    defineTool(reasoningTools.compare, async (input) =>
      compareRestaurants(input, await contextOf(input)),
    ),
    defineTool(reasoningTools.explain, async (input) =>
      explainRecommendation(input, await contextOf(input)),
    ),
  ];
}
