import { z } from 'zod';
import { schemaNames } from './schema-names.ts';

/**
 * What a tool answers instead of a result when the call cannot succeed: an `isError` result whose
 * text is this object as JSON. A model, or our API, can act on it.
 */
export const toolErrorSchema = z.object({
  error: z.object({
    /** The family of the code, in lower case: `input`, `data`, `upstream`, `internal`. */
    type: z.string(),
    /** `INPUT_UNKNOWN_DISTRICT`, … */
    code: z.string(),
    message: z.string(),
    /** Accepted values, suggestions, pointers to the faults. */
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});
export type ToolError = z.infer<typeof toolErrorSchema>;

/** One fault in a value: where (RFC 6901 pointer) and what. */
export const faultSchema = z
  .object({
    pointer: z.string().describe('Where: RFC 6901 pointer into the body, or into the parameters.'),
    detail: z.string().describe('What is wrong there.'),
  })
  .describe('One fault in what was sent.')
  .register(schemaNames, { id: 'Fault' });
export type Fault = z.infer<typeof faultSchema>;
