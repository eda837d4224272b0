import { ProblemError } from '@tablewise/api-client';
import type { Problem } from '@tablewise/api-client';

/** Why there is no answer, as far as it changes what a person can do about it. */
export type Fault =
  /** No connection, or nobody there. */
  | { readonly kind: 'unreachable' }
  /** There was a connection, and no answer in time. */
  | { readonly kind: 'slow' }
  /** Asked too often; or a part of the service is away, and says when to come back, s. */
  | { readonly kind: 'too-many' | 'unavailable'; readonly retryAfterS: number }
  /** The API says what is wrong with what was asked. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'not-found' }
  /** Only operators may. */
  | { readonly kind: 'forbidden' }
  /** An answer that is none: from a proxy, or cut off, or of another version. */
  | { readonly kind: 'unreadable' };

/** Where nobody says when to come back. */
const DEFAULT_RETRY_S = 5;
const LONGEST_RETRY_S = 3_600;

/** What was thrown instead of an answer. */
export function faultOf(error: unknown): Fault {
  if (error instanceof ProblemError) return answeredFault(error);
  if (error instanceof DOMException && error.name === 'TimeoutError') return { kind: 'slow' };
  // `fetch` rejects with a TypeError where there was no answer at all.
  if (error instanceof TypeError) return { kind: 'unreachable' };
  return { kind: 'unreadable' };
}

function answeredFault({ response, problem }: ProblemError): Fault {
  const { status } = response;
  const retryAfterS = retryAfterOf(response);
  if (status === 429) return { kind: 'too-many', retryAfterS };
  if (status === 503 || status === 504) return { kind: 'unavailable', retryAfterS };
  if (problem === undefined) return { kind: 'unreadable' };
  if (status === 404) return { kind: 'not-found' };
  if (status === 403) return { kind: 'forbidden' };
  return status < 500 ? { kind: 'refused', problem } : { kind: 'unavailable', retryAfterS };
}

function retryAfterOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return seconds >= 0 ? Math.min(Math.ceil(seconds), LONGEST_RETRY_S) : DEFAULT_RETRY_S;
}
