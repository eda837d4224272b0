import { z } from 'zod';

/*
 * What operators are answered. The client manager and Terminus give these shapes as types only, so
 * they are written down here once more for the OpenAPI document; a spec holds answers to them.
 */

const count = z.int().nonnegative();
const state = z.enum(['unknown', 'healthy', 'degraded', 'unhealthy']);

const pool = z.object({
  server_name: z.string(),
  pool_size: count.describe('Calls at a time, over all endpoints.'),
  available: count,
  in_use: count,
  created: count.describe('Connections opened.'),
  reused: count.describe('Calls that found a connection open.'),
  total_requests: count,
  reuse_rate: z.number().min(0).max(1),
});

export const poolStatsSchema = z.object({
  success: z.boolean(),
  pools: z.record(z.string(), pool),
  total_pools: count,
  total_in_use: count,
});

const endpoint = z.looseObject({
  endpoint: z.string(),
  status: state,
  consecutiveFailures: count,
  responseTimeMs: z.number().optional().describe('Of the last check that succeeded.'),
  lastCheckAt: z.number().optional().describe('Milliseconds since the epoch.'),
  lastError: z.string().optional(),
});

export const mcpServerSchema = z.looseObject({
  server: z.string(),
  status: state,
  required: z.boolean(),
  healthy: z.boolean(),
  endpoints: z.array(endpoint),
  tools: z.array(z.string()),
  pool: pool.optional(),
});

export const mcpServersSchema = z.object({
  servers: z.array(mcpServerSchema),
  statistics: z.record(z.string(), z.number()),
});

export const mcpToolsSchema = z.object({
  tools: z
    .record(
      z.string(),
      z.array(
        z.looseObject({
          name: z.string(),
          description: z.string().optional(),
          inputSchema: z.looseObject({}).describe('JSON Schema.'),
          outputSchema: z.looseObject({}).optional().describe('JSON Schema.'),
        }),
      ),
    )
    .describe('By server.'),
});

const indicators = z.record(z.string(), z.looseObject({ status: z.string() }));

export const healthReportSchema = z.object({
  status: z.enum(['ok', 'degraded', 'error', 'shutting_down']),
  info: indicators.describe('What is up or degraded.'),
  error: indicators.describe('What is down.'),
  details: indicators.describe('Both.'),
});
