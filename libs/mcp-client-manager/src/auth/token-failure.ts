import { NoAnswerError } from '../http/no-answer.error.ts';
import { TokenUnreachableError } from './token-errors.ts';

/** What a request without an answer means here; anything else, such as an abort, passes as it is. */
export function unreachable(error: unknown): unknown {
  if (!(error instanceof NoAnswerError)) return error;
  return new TokenUnreachableError(error.message, {}, { cause: error });
}
