import { countOf, schemaNames, shareOf } from '@tablewise/contracts';
import { z } from 'zod';
import { NO_OPERATOR } from '../operator/operators.ts';

/*
 * What operators are answered. The client manager and Terminus give these shapes as types only, so
 * they are written down here once more for the OpenAPI document; the compiler holds to them what is
 * made of the manager's.
 */

/** Milliseconds. */
export const msOf = (description: string): z.ZodNumber =>
  z.number().nonnegative().describe(description);
/** How a server or one of its endpoints is. */
export const serverState = z.enum(['unknown', 'healthy', 'degraded', 'unhealthy', 'draining']);
/** The state of a breaker. */
export const breakerState = z.enum(['closed', 'half-open', 'open']);
/** Names of servers or tools. */
export const namesOf = (description: string): z.ZodArray<z.ZodString> =>
  z.array(z.string()).describe(description);

const poolSchema = z
  .object({
    server_name: z.string().describe('Whose connections.'),
    pool_size: countOf('Calls at a time, over all endpoints.'),
    available: countOf('Places that are free.'),
    in_use: countOf('Places that are taken.'),
    created: countOf('Connections opened.'),
    reused: countOf('Calls that found a connection open.'),
    total_requests: countOf('Calls.'),
    reuse_rate: shareOf('Of the calls that needed a connection, how many found one open.'),
  })
  .describe('Connections to one server, in figures.')
  .register(schemaNames, { id: 'Pool' });

/** What `/mcp-pool-stats` answers: the fields that the original design agreed on. */
export const poolStatsSchema = z
  .object({
    success: z.boolean().describe('Always true.'),
    pools: z.record(z.string(), poolSchema).describe('By server.'),
    total_pools: countOf('Servers.'),
    total_in_use: countOf('Places that are taken, over all servers.'),
  })
  .describe('Connections to all servers, in figures.')
  .register(schemaNames, { id: 'PoolStats' });

const limit = z
  .object({
    max_size: countOf('Calls at a time.'),
    leased: countOf('Calls that are out.'),
  })
  .describe('Places for calls.');

const queue = z
  .object({
    pending: countOf('Calls that wait for a place at any endpoint.'),
    pending_by_priority: z
      .object({
        high: countOf('Of high priority.'),
        normal: countOf('Of normal priority.'),
        low: countOf('Of low priority.'),
      })
      .describe('The same by priority.'),
    oldest_wait_ms: msOf('How long the first of them waits.'),
  })
  .describe('Who waits for a place.');

const connections = z
  .looseObject({
    min_size: countOf('Kept open at least.'),
    max_size: countOf('Open at most.'),
    open: countOf('Open now.'),
    opening: countOf('About to be.').optional(),
    idle: countOf('Open and unused.'),
    leased: countOf('In use.'),
    overflow: countOf('Beyond max_size for a while.').optional(),
    pending: countOf('Calls that wait for one.').optional(),
    created: countOf('Opened so far.'),
    reused: countOf('Calls that found one open.').optional(),
    create_failed: countOf('Could not be opened.').optional(),
    exhausted: countOf('Times that there was none.').optional(),
    closed: countOf('Closed so far.'),
  })
  .describe('Connections to one endpoint.');

/** One address of a server. */
export const endpointSchema = z
  .looseObject({
    endpoint: z.string().describe('host:port, as the actions of operators take it.'),
    status: serverState.describe('Of this endpoint.'),
    weight: z.number().positive().describe('Its share of the calls, relative to the others.'),
    breaker: breakerState.describe('Of its calls.'),
    connect_breaker: breakerState.describe('Of opening connections to it.'),
    latency_ms: msOf('Moving average over the last calls.'),
    success_rate: shareOf('Over the last calls.'),
    rest_ms: msOf('How long it asked to be left alone.').optional(),
    limit,
    pool: connections,
    consecutive_failures: countOf('Checks in a row that failed.'),
    response_time_ms: z.number().optional().describe('Of the last check that succeeded.'),
    last_check_at: z.number().optional().describe('Milliseconds since the epoch.'),
    last_error: z.string().optional().describe('Why the last check failed.'),
    details: z
      .record(z.string(), z.unknown())
      .optional()
      .describe(
        'What the server said of itself when it last passed a check, in its own words; ours: city, ' +
          'of which pack it is.',
      ),
  })
  .describe('One address of a server.')
  .register(schemaNames, { id: 'McpEndpoint' });

/** One server as operators see it; what an action on it answers, too. */
export const mcpServerSchema = z
  .looseObject({
    server: z.string().describe('Its name.'),
    status: serverState.describe('The best of its endpoints.'),
    required: z.boolean().describe('Without it this process is not up.'),
    healthy: z.boolean().describe('Takes calls.'),
    endpoints: z.array(endpointSchema).describe('Where it is.'),
    queue,
    token_breaker: breakerState.describe('Where tokens are asked for.').optional(),
    tools: namesOf('The tools that it has.'),
    pool: poolSchema.optional(),
  })
  .describe('One MCP server: its health, tools and connections.')
  .register(schemaNames, { id: 'McpServer' });

const processSchema = z
  .object({
    pid: z.int().describe('Of the system.'),
    cpu_ms: msOf('Since it started.'),
    memory_bytes: countOf('Resident now.'),
  })
  .describe('Of a server over stdio, on Linux.');

const traffic = z.looseObject({
  total_requests: countOf('Calls.'),
  failed_requests: countOf('Calls that failed.'),
  calls_per_second: z.number().optional().describe('Over the last while.'),
  average_latency_ms: z.number().optional().describe('Of a call.'),
  p50_ms: msOf('Half of the calls are faster.'),
  p95_ms: msOf('95 % of the calls are faster.'),
  p99_ms: msOf('99 % of the calls are faster.'),
  suggested_size: countOf('Places that this traffic needs, with head room.'),
  connections: z
    .array(
      z.looseObject({
        endpoint: z.string().describe('host:port.'),
        created_at: z.number().describe('Milliseconds since the epoch.'),
        use_count: countOf('Calls so far.'),
        busy: z.boolean().describe('A call is out.'),
        load: z.number().describe('Calls that are out.'),
        process: processSchema.optional(),
      }),
    )
    .optional()
    .describe('Those that are open.'),
});

const statistics = z
  .looseObject({
    total_connections: countOf('Open now.').optional(),
    active_connections: countOf('In use.').optional(),
    available_connections: countOf('Places that are free.').optional(),
    busy_connections: countOf('Places that are taken.').optional(),
    failed_connections: countOf('Could not be opened.').optional(),
    connections_created: countOf('Opened so far.').optional(),
    connections_reused: countOf('Calls that found one open.').optional(),
    total_requests: countOf('Calls.'),
    failed_requests: countOf('Calls that failed.'),
    average_latency_ms: z.number().optional().describe('Of a call.'),
    pool_exhausted_count: countOf('Times that there was no connection.').optional(),
    waiters: countOf('Calls that wait for a place.').optional(),
    healthy_endpoints: countOf('Take calls.').optional(),
    unhealthy_endpoints: countOf('Do not.').optional(),
    servers: z.record(z.string(), traffic).describe('By server.'),
  })
  .describe('Over all servers, and for each.');

/** All servers, and the calls of the last while. */
export const mcpServersSchema = z
  .object({
    servers: z.array(mcpServerSchema).describe('Each server.'),
    statistics,
  })
  .describe('All MCP servers, and figures of the last while.')
  .register(schemaNames, { id: 'McpServers' });

/** How one call went. Durations in ms; attempts in the order in which they began. */
export const callExplanationSchema = z
  .object({
    call_id: z.string().describe('The X-Call-Id of the answer.'),
    server: z.string().describe('Which was called.'),
    tool: z.string().describe('Which was called.'),
    request_id: z.string().optional().describe('The X-Request-Id of the answer.'),
    started_at: msOf('Milliseconds since the epoch.'),
    duration_ms: msOf('Of the whole call.'),
    outcome: z.string().describe('answered, or the code of the error.'),
    attempts: z
      .array(
        z.object({
          attempt: countOf('1 is the first.'),
          after_ms: msOf('From the beginning of the call to its own.'),
          endpoint: z.string().optional().describe('Where it was sent; absent without a place.'),
          picked: z
            .string()
            .optional()
            .describe('Why this endpoint: the picker, affinity, retry or hedge.'),
          queued_ms: msOf('How long it waited for a place.'),
          queued_behind: countOf('How many waited before it.'),
          duration_ms: msOf('Of this attempt.'),
          outcome: z.string().describe('answered, or the code of the error.'),
          probes: z
            .array(
              z.object({
                of: z.enum(['connection', 'breaker']).describe('What was probed.'),
                duration_ms: msOf('Of the probe.'),
                succeeded: z.boolean().describe('Whether the attempt could go on.'),
              }),
            )
            .optional()
            .describe('Those it had to wait for.'),
        }),
      )
      .describe('In the order in which they began.'),
  })
  .describe('How one call went.')
  .register(schemaNames, { id: 'CallExplanation' });

/** What became of each server, by name. */
export const reloadReportSchema = z
  .object({
    added: namesOf('New in the file.'),
    replaced: namesOf('Described otherwise than before.'),
    removed: namesOf('No longer in the file.'),
    unchanged: namesOf('As before.'),
    started: z
      .object({
        successful: countOf('Answered.'),
        failed: countOf('Did not answer.'),
        total: countOf('Both.'),
      })
      .describe('Endpoints of the servers that were added or replaced.'),
  })
  .describe('What became of each server.')
  .register(schemaNames, { id: 'ReloadReport' });

/** Whether the caller may see and do what is for operators. */
export const operatorSchema = z
  .object({
    operator: z.boolean().describe('May see and do what is for operators.'),
    reason: z
      .enum(NO_OPERATOR)
      .optional()
      .describe(
        'Why not: from another machine, through a proxy, by a page of elsewhere; without a token, or one that allows it.',
      ),
  })
  .describe('Who asks.')
  .register(schemaNames, { id: 'Operator' });

const anyObject = (description: string) => z.record(z.string(), z.unknown()).describe(description);

/** What the servers said of their tools when they were connected to. */
export const mcpToolsSchema = z
  .object({
    tools: z
      .record(
        z.string(),
        z.array(
          z.looseObject({
            name: z.string().describe('By which it is called.'),
            title: z.string().optional().describe('For people.'),
            description: z.string().optional().describe('For models.'),
            input_schema: anyObject('JSON Schema.'),
            output_schema: anyObject('JSON Schema.').optional(),
            annotations: anyObject('Hints, as MCP defines them.').optional(),
          }),
        ),
      )
      .describe('By server.'),
  })
  .describe('The tools of all servers.')
  .register(schemaNames, { id: 'McpTools' });
