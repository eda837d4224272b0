import { z } from 'zod';
import { faultSchema } from './fault.ts';
import { schemaNames } from './schema-names.ts';

/** An error on the REST surface: RFC 9457 `application/problem+json`. */
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
  })
  .describe('What went wrong (RFC 9457).')
  .register(schemaNames, { id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;
