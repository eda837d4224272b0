import { reasoningTools } from '@tablewise/contracts';
import type { Clock } from '@tablewise/kernel';
import { defineTool } from '@tablewise/mcp-server-kit';
import type { Tool, ToolContext } from '@tablewise/mcp-server-kit';
import type { HolidayCalendar, PriceScale } from '@tablewise/restaurant-domain';
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

/** What the tools go by. */
interface ReasoningSources {
  readonly clock: Clock;
  /** The city's: those that the search has. */
  readonly calendar: HolidayCalendar;
  readonly prices: PriceScale;
  readonly analyst: ReviewAnalyst;
}

interface Context {
  readonly now: Date;
  readonly calendar: HolidayCalendar;
  readonly prices: PriceScale;
  readonly analyzed: AnalyzedReviews | undefined;
}

/** The tools of this server. */
export function createReasoningTools({
  clock,
  calendar,
  prices,
  analyst,
}: ReasoningSources): Tool[] {
  const reader = new ReviewReader(analyst, clock);
  const contextOf = async (input: Reviewed, { signal }: ToolContext): Promise<Context> => {
    const analyzed = await reader.readIfAny(input, signal);
    return { now: new Date(clock.now()), calendar, prices, analyzed };
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
