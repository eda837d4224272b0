import { z } from 'zod';
import { faultSchema } from './fault.ts';
import { countOf } from './figures.ts';
import { schemaNames } from './schema-names.ts';
import { MAX_RETRY_AFTER_MS } from './tool-error.ts';
import { rejectedSchema } from './tools/reasoning-fields.ts';

/** An error on the REST surface: RFC 9457 `application/problem+json`, with all members that any has. */
export const problemSchema = z
  .looseObject({
    type: z.string().describe('about:blank: the code says more than a page would.'),
    title: z.string().describe('The status in words.'),
    status: z.int().describe('That of the answer.'),
    detail: z.string().describe('What went wrong, for a person.'),
    code: z.string().describe('What went wrong, for a program: INPUT_INVALID, UPSTREAM_FAILED, …'),
    request_id: z.string().describe('The X-Request-Id of the answer; the log has it, too.'),
    errors: z
      .array(faultSchema)
      .optional()
      .describe('The faults in what was sent, each with its place.'),
    suggestions: z
      .record(z.string(), z.array(z.string()))
      .optional()
      .describe('For each unknown name the nearest known ones.'),
    accepted: z.array(z.string()).optional().describe('All names that would have been known.'),
    available_districts: z
      .record(z.string(), z.array(z.string()))
      .optional()
      .describe('By region all areas, where one was unknown.'),
    see: z.string().optional().describe('The request that lists all names.'),
    reason: z
      .string()
      .optional()
      .describe(
        'Of a cursor what is wrong, of the data what is missing, of reports whose are too many.',
      ),
    limit: countOf('The most that there may be of what was one too many.').optional(),
    report_id: z.string().optional().describe('Of the report that there is not.'),
    restaurant_id: z.string().optional().describe('Of the restaurant that there is not.'),
    ranked_ids: z
      .array(z.string())
      .optional()
      .describe('The first of the ids that could be ranked, where one was not among them.'),
    total_restaurants: countOf('Records given, where none can be ranked.').optional(),
    rejected: z
      .array(rejectedSchema)
      .optional()
      .describe('Records that could not be read, where the call was strict or none was left.'),
    retry_after_ms: z
      .number()
      .min(0)
      .max(MAX_RETRY_AFTER_MS)
      .optional()
      .describe('Milliseconds after which the same request may succeed.'),
    server: z.string().optional().describe('For operators: the server that there is not.'),
    endpoint: z.string().optional().describe('For operators: the endpoint that there is not.'),
    available: z.array(z.string()).optional().describe('For operators: those that there are.'),
    call_id: z.string().optional().describe('The X-Call-Id of the answer, or the one asked for.'),
    faults: z.array(z.string()).optional().describe('For operators: of the file of the servers.'),
  })
  .describe('What went wrong (RFC 9457).')
  .register(schemaNames, { id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;
