import { reasoningTools } from '@tablewise/contracts';
import type { Clock } from '@tablewise/kernel';
import { defineTool } from '@tablewise/mcp-server-kit';
import type { Tool } from '@tablewise/mcp-server-kit';
import { analyzeSentiment, recommend } from '@tablewise/restaurant-reasoning';

/** The tools of this server. */
export function createReasoningTools(clock: Clock): Tool[] {
  const now = (): Date => new Date(clock.now());
  return [
    defineTool(reasoningTools.recommend, (input) => recommend(input, { now: now() })),
    defineTool(reasoningTools.analyzeSentiment, (input) => analyzeSentiment(input, { now: now() })),
  ];
}
