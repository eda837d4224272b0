import { NoAnswerError } from '../http/control-plane.ts';
import type {
  ControlPlane,
  ControlPlaneReply,
  ControlPlaneRequest,
} from '../http/control-plane.ts';
import { FlightTimeoutError } from '../resilience/single-flight.ts';
import { TokenUnreachableError } from './token-errors.ts';

/**
 * One request on the way to a token. An answer that says "not now" is none.
 * @throws TokenUnreachableError, or the signal's reason
 */
export async function askAuthority(
  controlPlane: ControlPlane,
  request: ControlPlaneRequest,
  signal: AbortSignal,
): Promise<ControlPlaneReply> {
  const reply = await sendTo(controlPlane, request, signal);
  const { status, retryAfterMs } = reply;
  if (status !== 429 && status < 500) return reply;
  const details = { status, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  throw new TokenUnreachableError(`${nameOf(request)}: HTTP ${status}`, details);
}

/** As `askAuthority`, where any answer is one. */
export async function sendTo(
  controlPlane: ControlPlane,
  request: ControlPlaneRequest,
  signal: AbortSignal,
): Promise<ControlPlaneReply> {
  try {
    return await controlPlane.send(request, signal);
  } catch (error) {
    throw asTokenError(error);
  }
}

/** What no answer in time means here; anything else, such as an abort, passes as it is. */
export function asTokenError(error: unknown): unknown {
  if (!(error instanceof NoAnswerError) && !(error instanceof FlightTimeoutError)) return error;
  return new TokenUnreachableError(error.message, {}, { cause: error });
}

/** Without the query, which may hold a secret. */
export function nameOf({ url }: Pick<ControlPlaneRequest, 'url'>): string {
  return `${url.origin}${url.pathname}`;
}
