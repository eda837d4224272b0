import { z } from 'zod';

/*
 * What operators are answered. The client manager and Terminus give these shapes as types only, so
 * they are written down here once more for the OpenAPI document; a spec holds answers to them.
 */

const count = z.int().nonnegative();
const ms = z.number().nonnegative();
const state = z.enum(['unknown', 'healthy', 'degraded', 'unhealthy', 'draining']);
const breaker = z.enum(['closed', 'half-open', 'open']);

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

/** What `/mcp-pool-stats` answers: the fields that the original design agreed on. */
export const poolStatsSchema = z.object({
  success: z.boolean(),
  pools: z.record(z.string(), pool),
  total_pools: count,
  total_in_use: count,
});

const limit = z.object({ maxSize: count.describe('Calls at a time.'), leased: count });

const queue = z.object({
  pending: count.describe('Calls that wait for a place at any endpoint.'),
  pendingByPriority: z.object({ high: count, normal: count, low: count }),
  oldestWaitMs: ms,
});

const connections = z.looseObject({
  minSize: count,
  maxSize: count,
  open: count,
  idle: count,
  leased: count,
  created: count,
  closed: count,
});

const endpoint = z.looseObject({
  endpoint: z.string(),
  status: state,
  weight: z.number().positive(),
  breaker,
  connectBreaker: breaker,
  latencyMs: ms.describe('Moving average over the last calls.'),
  successRate: z.number().min(0).max(1),
  restMs: ms.optional().describe('How long it asked to be left alone.'),
  limit,
  pool: connections,
  consecutiveFailures: count,
  responseTimeMs: z.number().optional().describe('Of the last check that succeeded.'),
  lastCheckAt: z.number().optional().describe('Milliseconds since the epoch.'),
  lastError: z.string().optional(),
});

/** One server as operators see it; what an action on it answers, too. */
export const mcpServerSchema = z.looseObject({
  server: z.string(),
  status: state,
  required: z.boolean(),
  healthy: z.boolean(),
  endpoints: z.array(endpoint),
  queue,
  tokenBreaker: breaker.optional().describe('Where tokens are asked for.'),
  tools: z.array(z.string()),
  pool: pool.optional(),
});

const traffic = z.looseObject({
  totalRequests: count,
  failedRequests: count,
  p50Ms: ms,
  p95Ms: ms,
  p99Ms: ms,
  suggestedSize: count.describe('Places that this traffic needs, with head room.'),
});

/** All servers, and the calls of the last while. */
export const mcpServersSchema = z.object({
  servers: z.array(mcpServerSchema),
  statistics: z
    .object({ servers: z.record(z.string(), traffic) })
    .catchall(z.number())
    .describe('Over all servers, and for each.'),
});

/** How one call went. Durations in ms; attempts in the order in which they began. */
export const callExplanationSchema = z.object({
  callId: z.string(),
  server: z.string(),
  tool: z.string(),
  requestId: z.string().optional(),
  startedAt: ms.describe('Milliseconds since the epoch.'),
  durationMs: ms,
  outcome: z.string().describe('answered, or the code of the error.'),
  attempts: z.array(
    z.object({
      attempt: count,
      endpoint: z.string(),
      picked: z.string().describe('Why this endpoint: the picker, affinity, retry or hedge.'),
      queuedMs: ms,
      queuedBehind: count,
      durationMs: ms,
      outcome: z.string(),
      probes: z
        .array(
          z.object({
            of: z.enum(['connection', 'breaker']),
            durationMs: ms,
            succeeded: z.boolean(),
          }),
        )
        .optional()
        .describe('Those it had to wait for.'),
    }),
  ),
});

const names = z.array(z.string());

/** What became of each server, by name. */
export const reloadReportSchema = z.object({
  added: names,
  replaced: names,
  removed: names,
  unchanged: names,
  started: z
    .object({ successful: count, failed: count, total: count })
    .describe('Endpoints of the servers that were added or replaced.'),
});

/** What the servers said of their tools when they were connected to. */
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

/** What Terminus makes of its indicators, for 200 and 503 alike. */
export const healthReportSchema = z.object({
  status: z.enum(['ok', 'degraded', 'error', 'shutting_down']),
  info: indicators.describe('What is up or degraded.'),
  error: indicators.describe('What is down.'),
  details: indicators.describe('Both.'),
});
