import type { z } from 'zod';
import type { healthReportSchema } from './health-schema.ts';
import type {
  callExplanationSchema,
  mcpServerSchema,
  mcpServersSchema,
  mcpToolsSchema,
  poolStatsSchema,
  reloadReportSchema,
} from './operator-schemas.ts';

export const SERVER_NAME = 'restaurant-search';

const POOL = {
  server_name: SERVER_NAME,
  pool_size: 10,
  available: 9,
  in_use: 1,
  created: 2,
  reused: 48,
  total_requests: 50,
  reuse_rate: 0.96,
};

export const POOL_STATS = {
  success: true,
  pools: { [SERVER_NAME]: POOL },
  total_pools: 1,
  total_in_use: 1,
} satisfies z.infer<typeof poolStatsSchema>;

export const MCP_SERVER = {
  server: SERVER_NAME,
  status: 'healthy',
  required: true,
  healthy: true,
  endpoints: [
    {
      endpoint: '127.0.0.1:8081',
      status: 'healthy',
      weight: 1,
      breaker: 'closed',
      connectBreaker: 'closed',
      latencyMs: 13.6,
      successRate: 1,
      limit: { maxSize: 10, leased: 1 },
      pool: { minSize: 0, maxSize: 10, open: 2, idle: 1, leased: 1, created: 2, closed: 0 },
      consecutiveFailures: 0,
      responseTimeMs: 4,
      lastCheckAt: 1_795_433_400_000,
    },
  ],
  queue: { pending: 0, pendingByPriority: { high: 0, normal: 0, low: 0 }, oldestWaitMs: 0 },
  tools: ['search_restaurants', 'get_restaurants'],
  pool: POOL,
} satisfies z.infer<typeof mcpServerSchema>;

export const MCP_SERVERS = {
  servers: [MCP_SERVER],
  statistics: {
    totalRequests: 50,
    failedRequests: 0,
    servers: {
      [SERVER_NAME]: {
        totalRequests: 50,
        failedRequests: 0,
        p50Ms: 4.1,
        p95Ms: 20.4,
        p99Ms: 41,
        suggestedSize: 2,
      },
    },
  },
} satisfies z.infer<typeof mcpServersSchema>;

export const MCP_TOOLS = {
  tools: {
    [SERVER_NAME]: [
      {
        name: 'list_cuisines',
        title: 'Cuisines',
        description: 'All cuisines, each with its restaurants counted.',
        inputSchema: { type: 'object', properties: { lang: { enum: ['en', 'zh'] } } },
      },
    ],
  },
} satisfies z.infer<typeof mcpToolsSchema>;

export const CALL_EXPLANATION = {
  callId: '7696346d-78f9-44a2-8a6d-3cfb530c564e',
  server: SERVER_NAME,
  tool: 'list_cuisines',
  requestId: '57ef7200-0458-498b-b864-bf85f3293b61',
  startedAt: 1_795_433_400_000,
  durationMs: 2,
  outcome: 'answered',
  attempts: [
    {
      attempt: 1,
      endpoint: '127.0.0.1:8081',
      picked: 'peak-ewma',
      queuedMs: 0,
      queuedBehind: 0,
      durationMs: 2,
      outcome: 'answered',
    },
  ],
} satisfies z.infer<typeof callExplanationSchema>;

export const RELOAD_REPORT = {
  added: [],
  replaced: [SERVER_NAME],
  removed: [],
  unchanged: ['restaurant-reasoning'],
  started: { successful: 1, failed: 0, total: 1 },
} satisfies z.infer<typeof reloadReportSchema>;

export const HEALTH_REPORT = {
  status: 'ok',
  info: { [SERVER_NAME]: { status: 'up' } },
  error: {},
  details: { [SERVER_NAME]: { status: 'up' } },
} satisfies z.infer<typeof healthReportSchema>;

export const UNHEALTHY_REPORT = {
  status: 'error',
  info: {},
  error: { [SERVER_NAME]: { status: 'down' } },
  details: { [SERVER_NAME]: { status: 'down' } },
} satisfies z.infer<typeof healthReportSchema>;
