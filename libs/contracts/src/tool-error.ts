import { z } from 'zod';

/** The longest wait that an answer asks for, ms: an hour. */
export const MAX_RETRY_AFTER_MS = 3_600_000;

/**
 * The codes that a tool of ours may fail with and a caller may be told of. `INPUT_*` is the
 * caller's to mend; after `DATA_*` and `STORE_*` the same call may succeed later.
 */
export const TOOL_ERROR_CODES = [
  'INPUT_CURSOR_EXPIRED',
  'INPUT_INVALID',
  'INPUT_INVALID_CURSOR',
  'INPUT_INVALID_TIME',
  'INPUT_MALFORMED_RECORD',
  'INPUT_MISSING_ORIGIN',
  'INPUT_NO_VOTES',
  'INPUT_TOO_MANY_REPORTS',
  'INPUT_UNKNOWN_CUISINE',
  'INPUT_UNKNOWN_DISTRICT',
  'INPUT_UNKNOWN_FIELD',
  'INPUT_UNKNOWN_LANGUAGE',
  'INPUT_UNKNOWN_MEAL_TYPE',
  'INPUT_UNKNOWN_NAME',
  'INPUT_UNKNOWN_REPORT',
  'INPUT_UNKNOWN_RESTAURANT',
  'DATA_NOT_LOADED',
  'STORE_FULL',
  'STORE_LOCKED',
  'STORE_UNREACHABLE',
] as const;
export type ToolErrorCode = (typeof TOOL_ERROR_CODES)[number];

/**
 * What a tool answers instead of a result when the call cannot succeed: an `isError` result whose
 * text is this object as JSON. A model, or our API, can act on it.
 */
export const toolErrorSchema = z.object({
  error: z.object({
    /** The family of the code, in lower case: `input`, `data`, `store`, `upstream`, `internal`. */
    type: z.string(),
    /** One of `TOOL_ERROR_CODES`; what a server does not tell the world of has others. */
    code: z.string(),
    message: z.string(),
    /** Whether the same call may succeed later, and in how many ms at the earliest. */
    retryable: z.boolean().optional(),
    retry_after_ms: z.number().min(0).max(MAX_RETRY_AFTER_MS).optional(),
    /** Accepted values, suggestions, pointers to the faults. */
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});
export type ToolError = z.infer<typeof toolErrorSchema>;
