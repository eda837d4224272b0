import { z } from 'zod';

/** Looked at by shape: what fetch throws may be of another realm than our Error. */
const errorSchema = z
  .object({ message: z.string(), code: z.string().optional().catch(undefined), cause: z.unknown() })
  .catch((bad) => ({ message: String(bad.value), cause: undefined }));

/**
 * "connect ECONNREFUSED 127.0.0.1:8081" tells an operator more than "Network Error" above it. Where
 * several addresses were tried there is no message, only a code.
 */
export function firstCause(error: unknown): string {
  const { cause, message, code = 'unknown failure' } = errorSchema.parse(error);
  if (cause !== undefined) return firstCause(cause);
  return message === '' ? code : message;
}
