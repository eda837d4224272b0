import type { z } from 'zod';
import type { mcpEventSchema } from './event-schemas.ts';
import type { healthReportSchema } from './health-schema.ts';
import type {
  callExplanationSchema,
  mcpServerSchema,
  mcpServersSchema,
  mcpToolsSchema,
  operatorSchema,
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
      connect_breaker: 'closed',
      latency_ms: 13.6,
      success_rate: 1,
      limit: { max_size: 10, leased: 1 },
      pool: { min_size: 0, max_size: 10, open: 2, idle: 1, leased: 1, created: 2, closed: 0 },
      consecutive_failures: 0,
      response_time_ms: 4,
      last_check_at: 1_795_433_400_000,
      details: {
        places: 2_000,
        generation: 1,
        city: { name: 'Hong Kong', country: 'HK', pack: 'c0a62e133894cdce' },
      },
    },
  ],
  queue: { pending: 0, pending_by_priority: { high: 0, normal: 0, low: 0 }, oldest_wait_ms: 0 },
  tools: ['search_restaurants', 'get_restaurants'],
  pool: POOL,
} satisfies z.infer<typeof mcpServerSchema>;

export const MCP_SERVERS = {
  servers: [MCP_SERVER],
  statistics: {
    total_requests: 50,
    failed_requests: 0,
    servers: {
      [SERVER_NAME]: {
        total_requests: 50,
        failed_requests: 0,
        p50_ms: 4.1,
        p95_ms: 20.4,
        p99_ms: 41,
        suggested_size: 2,
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
        input_schema: { type: 'object', properties: { lang: { type: 'string' } } },
      },
    ],
  },
} satisfies z.infer<typeof mcpToolsSchema>;

export const CALL_EXPLANATION = {
  call_id: '7696346d-78f9-44a2-8a6d-3cfb530c564e',
  server: SERVER_NAME,
  tool: 'list_cuisines',
  request_id: '57ef7200-0458-498b-b864-bf85f3293b61',
  started_at: 1_795_433_400_000,
  duration_ms: 2,
  outcome: 'answered',
  attempts: [
    {
      attempt: 1,
      after_ms: 0,
      endpoint: '127.0.0.1:8081',
      picked: 'peak-ewma',
      queued_ms: 0,
      queued_behind: 0,
      duration_ms: 2,
      outcome: 'answered',
    },
  ],
} satisfies z.infer<typeof callExplanationSchema>;

export const MCP_EVENT = {
  event: 'step',
  data: {
    at: 1_795_433_400_000,
    duration_ms: 5_000,
    servers: [
      {
        server: SERVER_NAME,
        status: 'healthy',
        calls: 50,
        failures: 0,
        retries: 0,
        latency: { p50_ms: 4.1, p95_ms: 20.4, p99_ms: 41 },
        places: 10,
        leased: 1,
        waiters: 0,
        endpoints: [
          {
            endpoint: '127.0.0.1:8081',
            status: 'healthy',
            breaker: 'closed',
            connect_breaker: 'closed',
            calls: 50,
            failures: 0,
            retries: 0,
            latency: { p50_ms: 4.1, p95_ms: 20.4, p99_ms: 41 },
            places: 10,
            leased: 1,
          },
        ],
      },
    ],
  },
} satisfies z.infer<typeof mcpEventSchema>;

export const OPERATOR = {
  operator: false,
  reason: 'remote',
} satisfies z.infer<typeof operatorSchema>;

export const RELOAD_REPORT = {
  added: [],
  replaced: [SERVER_NAME],
  removed: [],
  unchanged: ['restaurant-reasoning'],
  started: { successful: 1, failed: 0, total: 1 },
} satisfies z.infer<typeof reloadReportSchema>;

const HEALTHY_PARTS = {
  [SERVER_NAME]: { status: 'up' },
  city: { status: 'up', name: 'Hong Kong' },
};

export const HEALTH_REPORT = {
  status: 'ok',
  info: HEALTHY_PARTS,
  error: {},
  details: HEALTHY_PARTS,
} satisfies z.infer<typeof healthReportSchema>;

export const UNHEALTHY_REPORT = {
  status: 'error',
  info: { city: { status: 'up' } },
  error: { [SERVER_NAME]: { status: 'down' } },
  details: { [SERVER_NAME]: { status: 'down' }, city: { status: 'up' } },
} satisfies z.infer<typeof healthReportSchema>;
