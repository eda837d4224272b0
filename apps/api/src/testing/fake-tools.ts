import { reasoningTools, searchTools } from '@tablewise/contracts';
import type { ToolDefinition } from '@tablewise/contracts';
import { SystemClock } from '@tablewise/kernel';
import { defineTool } from '@tablewise/mcp-server-kit';
import type { Tool } from '@tablewise/mcp-server-kit';
import { z } from 'zod';
import { FakeToolError } from './fake-tool-error.ts';
import { ATTRIBUTION, PLACE } from './fake-place.ts';

type Answer = Record<string, unknown> | Promise<Record<string, unknown>>;

/** A cursor is opaque: whatever it holds must neither end a header nor a reference in it. */
export const HOSTILE_CURSOR = 'a b>; rel="evil",<x>\r\nSet-Cookie: a=b\u0000&limit=9#é';

/** What the search tools do when this is the first district asked for; all else finds a place. */
const BEHAVIOURS: Readonly<Record<string, () => Answer>> = {
  Atlantis: () => {
    throw new FakeToolError('INPUT_UNKNOWN_DISTRICT', 'no district is named "Atlantis"', {
      unknown: [{ name: 'Atlantis', suggestions: ['Admiralty'] }],
      available_districts: { 'Hong Kong Island': ['Admiralty'] },
    });
  },
  'No data': () => {
    throw new FakeToolError('DATA_NOT_LOADED', 'the data is not loaded yet');
  },
  Bug: () => {
    throw new Error('secret of /etc/passwd');
  },
  'Broken contract': () => ({ restaurants: 'none' }),
  Hang: () => new Promise(() => undefined),
  Paged: () => ({ ...searchResult(), total: 2, next_cursor: HOSTILE_CURSOR }),
  Slow: async () => {
    await new SystemClock().sleep(150);
    return searchResult();
  },
};

/** The search tools, or the two reasoning tools, with the names and inputs of the contract. */
export function fakeSearchTools(received: unknown[]): Tool[] {
  return Object.values(searchTools).map((definition) =>
    fakeTool(definition, (input) => {
      received.push(input);
      const [district = ''] = z
        .object({ districts: z.array(z.string()).default([]) })
        .parse(input).districts;
      return BEHAVIOURS[district]?.() ?? searchResult();
    }),
  );
}

export function fakeReasoningTools(received: unknown[]): Tool[] {
  return Object.values(reasoningTools).map((definition) =>
    fakeTool(definition, (input) => {
      received.push(input);
      return definition === reasoningTools.recommend ? recommendation() : analysis();
    }),
  );
}

/** Promises nothing of its result, so that a behaviour may break the contract. */
function fakeTool(definition: ToolDefinition, run: (input: unknown) => Answer): Tool {
  const outputSchema = z.record(z.string(), z.unknown());
  return defineTool({ ...definition, outputSchema }, run);
}

function searchResult(): Record<string, unknown> {
  return {
    restaurants: [PLACE],
    count: 1,
    total: 1,
    metadata: {
      search_type: 'combined',
      search_criteria: {},
      generation: 1,
      attribution: ATTRIBUTION,
    },
  };
}

function recommendation(): Record<string, unknown> {
  const ranking_method = 'sentiment_likes';
  return {
    recommendation: PLACE,
    candidates: [PLACE],
    candidate_count: 1,
    ranking_method,
    analysis_summary: {
      total_restaurants: 1,
      valid_restaurants: 1,
      candidates_selected: 1,
      ranking_method,
      average_sentiment: PLACE.sentiment,
      top_score: 75,
      bottom_score: 75,
      score_range: 0,
      data_quality: {
        total_input_restaurants: 1,
        valid_restaurants: 1,
        filtered_restaurants: 0,
        data_completeness_rate: 100,
      },
      recommendation_confidence: {
        recommendation_score: 75,
        score_percentile: 100,
        score_above_average: 0,
        candidates_with_higher_score: 0,
      },
    },
    rejected: [],
    timestamp: '2026-01-01T00:00:00.000Z',
  };
}

function analysis(): Record<string, unknown> {
  return {
    sentiment_analysis: {
      restaurant_count: 1,
      average_likes: 3,
      average_neutral: 1,
      average_dislikes: 0,
      top_sentiment_score: 75,
      bottom_sentiment_score: 75,
      ranking_method: 'sentiment_likes',
    },
    restaurant_count: 1,
    ranking_method: 'sentiment_likes',
    rejected: [],
    timestamp: '2026-01-01T00:00:00.000Z',
  };
}
