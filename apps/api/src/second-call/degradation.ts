import { AppError } from '@tablewise/kernel';
import type { Logger } from '@tablewise/kernel';
import { z } from 'zod';
import type { CallContext } from '../http/call-context.decorator.ts';
import { problemOf } from '../problem/problem-of.ts';

/** Why an answer lacks what a second call would have given: in the words of the problem it was. */
export const degradationSchema = z
  .object({
    code: z.string().describe('That of the problem which it would otherwise be.'),
    detail: z.string().describe('The same for a person.'),
  })
  .describe('Why it took no part.');
export type Degradation = z.infer<typeof degradationSchema>;

/**
 * What the answer says of a second call that failed; as careful as a problem about what it tells.
 * Rethrows where an answer without it is not in place: the caller is at fault, or left, or a bug.
 */
export function degradationBy(
  error: unknown,
  { requestId, onAnswered }: CallContext,
  { logger, message }: { readonly logger: Logger; readonly message: string },
): Degradation {
  if (!isDegrading(error)) throw error;
  const { callId } = error.details;
  logger.warn({ code: error.code, reason: error.message, ...error.details, requestId }, message);
  if (typeof callId === 'string') onAnswered(callId);
  const { code, detail } = problemOf(error, requestId);
  return { code, detail };
}

function isDegrading(error: unknown): error is AppError {
  if (!(error instanceof AppError)) return false;
  return !error.code.startsWith('INPUT_') && error.code !== 'CANCELLED';
}
