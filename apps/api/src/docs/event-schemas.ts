import { countOf, schemaNames } from '@tablewise/contracts';
import { PAST_EVENTS } from '@tablewise/mcp-client-manager';
import { z } from 'zod';
import { breakerState, mcpServersSchema, msOf, namesOf, serverState } from './operator-schemas.ts';

/* What `/api/v1/mcp/events` sends: one schema per event, and all of them as one. */

const at = msOf('When it was, or began: milliseconds since the epoch.');

const traffic = {
  calls: countOf('How many ended in the step.'),
  failures: countOf('Those that failed.'),
  retries: countOf('Attempts that were not the first of their call.'),
  latency: z
    .object({
      p50_ms: msOf('Half of them were faster.'),
      p95_ms: msOf('95 % of them were faster.'),
      p99_ms: msOf('99 % of them were faster.'),
    })
    .optional()
    .describe('How long they took; absent where there was none.'),
  places: countOf('For calls, as the step ended.'),
  leased: countOf('Places that were taken as it ended.'),
};

const endpointStepSchema = z
  .object({
    endpoint: z.string().describe('host:port, as the actions of operators take it.'),
    status: serverState.describe('As the step ended.'),
    breaker: breakerState.describe('Of its calls.'),
    connect_breaker: breakerState.describe('Of opening connections to it.'),
    ...traffic,
  })
  .describe('Attempts at one endpoint: those that were given up are not counted.')
  .register(schemaNames, { id: 'McpEndpointStep' });

const serverStepSchema = z
  .object({
    server: z.string().describe('Its name.'),
    status: serverState.describe('As the step ended.'),
    ...traffic,
    waiters: countOf('Calls that waited for a place as it ended.'),
    endpoints: z.array(endpointStepSchema).describe('Those it had as it ended.'),
  })
  .describe('Calls of one server, with all their attempts.')
  .register(schemaNames, { id: 'McpServerStep' });

const stepSchema = z
  .object({
    at,
    duration_ms: msOf('5 s; longer where the process was held up.'),
    servers: z.array(serverStepSchema).describe('Those there were as it ended.'),
  })
  .describe('What every server did in a few seconds.')
  .register(schemaNames, { id: 'McpStep' });

const helloSchema = z
  .object({
    replica: z.string().describe('Host and process id of the API that is seen.'),
    started_at: msOf('When it began: milliseconds since the epoch.'),
    version: z.string().describe('Of the API.'),
    resumed: z
      .boolean()
      .describe(
        'It goes on after Last-Event-ID; if not, all that was received is to be forgotten.',
      ),
  })
  .describe('The first event of each stream.')
  .register(schemaNames, { id: 'McpHello' });

const changeSchema = z
  .object({
    at,
    name: z.enum(PAST_EVENTS).describe('What happened, in the words of the client manager.'),
    server: z.string().optional().describe('To which server.'),
    endpoint: z.string().optional().describe('To which of its endpoints.'),
    error: z.string().optional().describe('Why.'),
    from: z
      .enum(['unknown', 'healthy', 'degraded', 'unhealthy', 'closed', 'half-open', 'open'])
      .optional()
      .describe('The state before.'),
    to: breakerState.describe('The state of a breaker after.').optional(),
    purpose: z.string().optional().describe('Of a breaker: call, connect or token.'),
    reason: z.string().optional().describe('Of an ejection.'),
    ejection_ms: msOf('How long an endpoint is left out.').optional(),
    era: z.string().optional().describe('Of the protocol that a connection speaks.'),
    successful: countOf('Endpoints that answered at the start.').optional(),
    failed: countOf('Endpoints that did not.').optional(),
    total: countOf('Both.').optional(),
    min_size: countOf('Of the pools from now on.').optional(),
    max_size: countOf('Of the pools from now on.').optional(),
    added: namesOf('Servers that are new.').optional(),
    replaced: namesOf('Servers that are described otherwise than before.').optional(),
    removed: namesOf('Servers that are gone.').optional(),
    unchanged: namesOf('Servers as before.').optional(),
  })
  .describe('A change of a server, an endpoint, a breaker, or by an operator.')
  .register(schemaNames, { id: 'McpChange' });

const lostSchema = z
  .object({ changes: countOf('Changes before the next one.') })
  .describe('What was too long ago, or came too fast, to be sent.')
  .register(schemaNames, { id: 'McpLost' });

const named = <Name extends string, Data extends z.ZodType>(event: Name, data: Data) =>
  z.object({ event: z.literal(event).describe('Its name.'), data });

/** One event of the stream. */
export const mcpEventSchema = z
  .discriminatedUnion('event', [
    named('hello', helloSchema),
    named('step', stepSchema),
    named('lost', lostSchema),
    named('change', changeSchema),
    named('servers', mcpServersSchema),
  ])
  .describe('One event: its name, and its data once parsed.')
  .register(schemaNames, { id: 'McpEvent' });
