import { lackedScopes } from '../auth/www-authenticate.ts';
import { AppError, assertNever } from '@tablewise/kernel';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import {
  OutcomeUnknownError,
  UpstreamFailedError,
  UpstreamOverloadedError,
  UpstreamProtocolError,
  UpstreamUnauthorizedError,
  UpstreamUnreachableError,
} from './call-errors.ts';
import type { CallContextDetails } from './call-errors.ts';
import type { Call } from './call.ts';

/**
 * The one place where what happened below becomes what a caller sees: every error of the library
 * carries server, tool, endpoint, elapsed time and attempts, and is this caller's own; what several
 * were told is its cause. Anything unexpected passes as it is.
 */
export function toCallError(error: unknown, call: Call, unreachableRetryAfterMs: number): unknown {
  const endpoint = call.attemptOf(error)?.endpoint ?? call.lastEndpoint;
  const context: CallContextDetails = {
    server: call.request.server,
    tool: call.request.tool,
    ...(endpoint === undefined ? {} : { endpoint }),
    callId: call.id,
    elapsedMs: call.durationMs,
    attempts: call.attempts,
    sent: call.wasMaybeSent,
  };
  const told = call.orCancellation(error);
  if (told instanceof ExchangeFailure)
    return fromFailure(told, context, call.mayRunTwice, unreachableRetryAfterMs);
  return told instanceof AppError ? told.withDetails(context) : told;
}

function fromFailure(
  cause: ExchangeFailure,
  context: CallContextDetails,
  mayRunTwice: boolean,
  unreachableRetryAfterMs: number,
): AppError {
  const { failure } = cause;
  const message = `${context.server}/${context.tool} at ${context.endpoint ?? '?'}: ${cause.message}`;
  const stderr = 'stderrTail' in failure ? { stderr: failure.stderrTail } : {};
  const details = { ...context, ...stderr };
  const options = { cause };
  switch (failure.kind) {
    case 'not-sent': {
      const retryAfterMs = unreachableRetryAfterMs;
      return new UpstreamUnreachableError(message, { ...details, retryAfterMs }, options);
    }
    case 'lost':
      return mayRunTwice
        ? new UpstreamFailedError(message, details, options)
        : new OutcomeUnknownError(message, details, options);
    case 'refused': {
      const { status, retryAfterMs } = failure;
      const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
      const refused = { ...details, status, ...wait };
      if (status === 401 || status === 403) {
        const scopes = lackedScopes(failure.challenge);
        const lacks = scopes.length === 0 ? {} : { lackedScopes: scopes };
        return new UpstreamUnauthorizedError(message, { ...refused, ...lacks }, options);
      }
      if (status === 429 || status === 503)
        return new UpstreamOverloadedError(message, refused, options);
      return new UpstreamFailedError(message, refused, options);
    }
    case 'stale-session':
      return new UpstreamFailedError(message, { ...details, status: failure.status }, options);
    case 'rpc-error': {
      const { code: rpcCode } = failure.error;
      return new UpstreamProtocolError(message, { ...details, rpcCode }, options);
    }
    case 'malformed':
      return new UpstreamProtocolError(message, details, options);
    default:
      return assertNever(failure);
  }
}
