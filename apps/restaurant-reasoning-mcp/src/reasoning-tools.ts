import { reasoningTools } from '@tablewise/contracts';
import type { Clock } from '@tablewise/kernel';
import { defineTool } from '@tablewise/mcp-server-kit';
import type { Tool, ToolContext } from '@tablewise/mcp-server-kit';
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
import type { Reviewed } from './review-reader.ts';

/** The tools of this server. */
export function createReasoningTools({
  clock,
  analyst,
}: {
  clock: Clock;
  analyst: ReviewAnalyst;
}): Tool[] {
  const reader = new ReviewReader(analyst, clock);
  const contextOf = async (
    input: Reviewed,
    { signal }: ToolContext,
  ): Promise<{ now: Date; analyzed?: AnalyzedReviews }> => {
    const analyzed = await reader.readIfAny(input, signal);
    return { now: new Date(clock.now()), ...(analyzed !== undefined && { analyzed }) };
  };
  return [
    defineTool(reasoningTools.recommend, async (input, call) =>
      recommend(input, await contextOf(input, call)),
    ),
    defineTool(reasoningTools.analyzeSentiment, async (input, call) =>
      analyzeSentiment(input, await contextOf(input, call)),
    ),
    defineTool(reasoningTools.analyzeReviews, async (input, { signal }) => {
      const analyzed = await reader.read(input.reviews, input, signal);
      return analyzeReviews(analyzed, { now: new Date(clock.now()) });
    }),
    defineTool(reasoningTools.compare, async (input, call) =>
      compareRestaurants(input, await contextOf(input, call)),
    ),
    defineTool(reasoningTools.explain, async (input, call) =>
      explainRecommendation(input, await contextOf(input, call)),
    ),
  ];
}
