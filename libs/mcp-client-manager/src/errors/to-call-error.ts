import { AppError, assertNever } from '@tablewise/kernel';
import { CallFailure } from './call-failure.ts';
import {
  OutcomeUnknownError,
  UpstreamFailedError,
  UpstreamOverloadedError,
  UpstreamProtocolError,
  UpstreamUnauthorizedError,
  UpstreamUnreachableError,
} from './call-errors.ts';
import type { CallContextDetails } from './call-errors.ts';

/**
 * The one place where what happened below becomes what a caller sees: every error of the library
 * carries server, tool, endpoint, elapsed time and attempts. Anything unexpected passes as it is.
 */
export function toCallError(
  error: unknown,
  context: CallContextDetails,
  unreachableRetryAfterMs: number,
): unknown {
  if (error instanceof CallFailure) return fromFailure(error, context, unreachableRetryAfterMs);
  return error instanceof AppError ? error.addDetails(context) : error;
}

function fromFailure(
  error: CallFailure,
  context: CallContextDetails,
  unreachableRetryAfterMs: number,
): AppError {
  const { failure, cause } = error;
  const message = `${context.server}/${context.tool} at ${error.endpoint}: ${error.message}`;
  const stderr = 'stderrTail' in failure ? { stderr: failure.stderrTail } : {};
  const details = { ...context, endpoint: error.endpoint, ...stderr };
  switch (failure.kind) {
    case 'not-sent': {
      const retryAfterMs = unreachableRetryAfterMs;
      return new UpstreamUnreachableError(message, { ...details, retryAfterMs }, { cause });
    }
    case 'lost':
      return error.toolIsRepeatable
        ? new UpstreamFailedError(message, details, { cause })
        : new OutcomeUnknownError(message, details, { cause });
    case 'refused': {
      const { status, retryAfterMs } = failure;
      const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
      const refused = { ...details, status, ...wait };
      if (status === 401 || status === 403)
        return new UpstreamUnauthorizedError(message, refused, { cause });
      if (status === 429 || status === 503)
        return new UpstreamOverloadedError(message, refused, { cause });
      return new UpstreamFailedError(message, refused, { cause });
    }
    case 'stale-session':
      return new UpstreamFailedError(message, { ...details, status: failure.status }, { cause });
    case 'rpc-error':
      return new UpstreamProtocolError(
        message,
        { ...details, rpcCode: failure.error.code },
        {
          cause,
        },
      );
    case 'malformed':
      return new UpstreamProtocolError(message, details, { cause });
    default:
      return assertNever(failure);
  }
}
