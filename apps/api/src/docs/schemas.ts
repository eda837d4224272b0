import {
  analyzeSentimentResultSchema,
  areasResultSchema,
  cuisinesResultSchema,
  eraseVoterResultSchema,
  placeOnPageSchema,
  problemSchema,
  recommendResultSchema,
  reviewsResultSchema,
  searchResultSchema,
  suggestionsResultSchema,
  voteResultSchema,
  voterResultSchema,
} from '@tablewise/contracts';
import { z } from 'zod';
import { recommendationResultSchema } from '../recommendations/recommendation-result.ts';
import { restaurantResultSchema } from '../restaurants/the-only-restaurant.ts';
import {
  callExplanationSchema,
  healthReportSchema,
  mcpServerSchema,
  mcpServersSchema,
  mcpToolsSchema,
  poolStatsSchema,
  reloadReportSchema,
} from './operator-schemas.ts';

const SCHEMAS = {
  AnalyzeSentimentResult: analyzeSentimentResultSchema,
  Areas: areasResultSchema,
  CallExplanation: callExplanationSchema,
  Cuisines: cuisinesResultSchema,
  EraseVoterResult: eraseVoterResultSchema,
  HealthReport: healthReportSchema,
  McpServer: mcpServerSchema,
  McpServers: mcpServersSchema,
  McpTools: mcpToolsSchema,
  Place: placeOnPageSchema,
  PoolStats: poolStatsSchema,
  Problem: problemSchema,
  RecommendResult: recommendResultSchema,
  RecommendationResult: recommendationResultSchema,
  ReloadReport: reloadReportSchema,
  RestaurantResult: restaurantResultSchema,
  ReviewsResult: reviewsResultSchema,
  SearchResult: searchResultSchema,
  Suggestions: suggestionsResultSchema,
  VoteResult: voteResultSchema,
  VoterResult: voterResultSchema,
} as const;

/** By which the OpenAPI document refers to an answer. */
export type SchemaName = keyof typeof SCHEMAS;

const locationOf = (name: string): string => `#/components/schemas/${name}`;

/** In place of a schema in the OpenAPI document. */
export function schemaReference(name: SchemaName): { $ref: string } {
  return { $ref: locationOf(name) };
}

/** What the answers look like: the contracts' own schemas, which OpenAPI 3.1 takes as they are. */
export function answerSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: locationOf });
  for (const schema of Object.values(schemas)) {
    delete schema.$schema;
    delete schema.$id;
  }
  return schemas;
}
