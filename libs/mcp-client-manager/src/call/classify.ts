import { AppError, DeadlineExceededError } from '@tablewise/kernel';
import { lackedScopes } from '../auth/www-authenticate.ts';
import { PoolClosedError } from '../pool/pool-closed.error.ts';
import { CircuitOpenError } from '../resilience/circuit-open.error.ts';
import { FlightTimeoutError } from '../resilience/single-flight.ts';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import type { Failure } from '../transport/exchange-failure.ts';
import { AttemptTimeoutError, RestingError, ToolChangedError } from './call-errors.ts';

/** Everything that anybody in the library concludes from a failure; nobody else looks into it. */
export interface Classification {
  /** How the attempt is named in explanations and frames: the failure's kind, or an error code. */
  readonly outcome: string;
  /** Whether the server may have seen the request. */
  readonly wasSent: boolean;
  /** Whether it was we who refused: the same endpoint would be refused again. */
  readonly isLocal: boolean;
  /** Whether the call may be tried again, in another attempt or at another endpoint. */
  readonly repeat: 'never' | 'if-safe' | 'always';
  /** What the next attempt has to mend first, before which nothing can have run. */
  readonly mend?: 'session' | 'tools' | 'token' | 'scope';
  /** What the token would have to allow besides, where `scope` is to be mended. */
  readonly lacks?: readonly string[];
  /** Who caused it: what is counted against an endpoint, and what only against its caller. */
  readonly fault: 'endpoint' | 'nobody' | 'caller';
  /** Whether it proves that the endpoint is there and answers. */
  readonly answered: boolean;
  /** Whether it shows that nobody is there: whoever comes back is another, of whom nothing is known. */
  readonly isGone: boolean;
  /** What becomes of the connection: kept, or given up for a new one. */
  readonly connection: 'kept' | 'closed';
  /** Whether what we know of the server (its era, where it moved to) may no longer hold. */
  readonly forgetsVerdict: boolean;
  /** Who asked to be left alone for a while: the endpoint, or it, by whom the token names. */
  readonly rest?: { readonly of: 'endpoint' | 'identity'; readonly ms: number };
}

const LOCAL: Omit<Classification, 'outcome'> = {
  wasSent: false,
  isLocal: false,
  repeat: 'never',
  fault: 'nobody',
  answered: false,
  isGone: false,
  connection: 'kept',
  forgetsVerdict: false,
};

/** Statuses that say "not now": another try may do better, where repeating is safe. */
const TRANSIENT_STATUSES = [429, 502, 503, 504];

/**
 * What a failure means. Retry, breaker, ejection, health, pool and the errors that callers see all go
 * by this one answer. An error of the protocol or a refusal of the request is an answer: only failing
 * to answer counts against an endpoint.
 * @param hadItsTime whether the endpoint had at least half of the time that its server's settings
 * allow, and no caller set another: time that ran out is its fault then
 */
export function classify(error: unknown, hadItsTime = false): Classification {
  if (error instanceof ExchangeFailure) return ofFailure(error.failure);
  const local = { ...LOCAL, outcome: error instanceof AppError ? error.code : 'INTERNAL' };
  // Nothing was sent, and elsewhere there may be a place.
  if (error instanceof CircuitOpenError || error instanceof PoolClosedError)
    return { ...local, isLocal: true, repeat: 'always' };
  // Elsewhere the tool may be what it was.
  if (error instanceof ToolChangedError) return { ...local, isLocal: true, repeat: 'always' };
  if (error instanceof RestingError)
    return { ...local, repeat: 'always', rest: { of: 'endpoint', ms: error.retryAfterMs } };
  // What was asked on the way to the call (its list of tools) got no answer.
  if (error instanceof FlightTimeoutError)
    return { ...local, repeat: 'always', fault: 'endpoint', connection: 'closed' };
  if (error instanceof AttemptTimeoutError)
    return { ...local, wasSent: true, repeat: 'if-safe', fault: 'endpoint' };
  // A short time says more of whoever set it.
  if (error instanceof DeadlineExceededError)
    return { ...local, wasSent: true, fault: hadItsTime ? 'endpoint' : 'caller' };
  return local;
}

function ofFailure(failure: Failure): Classification {
  const { kind: outcome } = failure;
  const sent = { ...LOCAL, outcome, wasSent: true };
  switch (failure.kind) {
    case 'not-sent':
      return {
        ...LOCAL,
        outcome,
        repeat: 'always',
        fault: 'endpoint',
        isGone: failure.wasReached !== true,
      };
    case 'lost':
      return { ...sent, repeat: 'if-safe', fault: 'endpoint' };
    case 'stale-session':
      return {
        ...sent,
        repeat: 'always',
        mend: 'session',
        answered: true,
        connection: 'closed',
        forgetsVerdict: true,
      };
    case 'refused':
      return ofStatus(failure);
    case 'rpc-error':
      return failure.refusal === 'header-mismatch'
        ? { ...sent, repeat: 'always', mend: 'tools', answered: true }
        : { ...sent, answered: true };
    case 'malformed':
      return sent;
  }
}

function ofStatus(failure: Extract<Failure, { kind: 'refused' }>): Classification {
  const { kind: outcome, status, retryAfterMs } = failure;
  const isTransient = TRANSIENT_STATUSES.includes(status);
  const refused = {
    ...LOCAL,
    outcome,
    wasSent: true,
    repeat: isTransient ? ('if-safe' as const) : ('never' as const),
    // Nothing is where the request went: the server may have moved.
    forgetsVerdict: status === 404 || status === 410,
  };
  if (status === 401) return { ...refused, answered: true, repeat: 'always', mend: 'token' };
  const lacks = status === 403 ? lackedScopes(failure.challenge) : [];
  if (lacks.length > 0)
    return { ...refused, answered: true, repeat: 'always', mend: 'scope', lacks };
  // One caller has asked for too much, which says nothing of the endpoint.
  if (status === 429) return { ...refused, answered: true, ...restOf('identity', retryAfterMs) };
  if (status < 500) return { ...refused, answered: true };
  return { ...refused, fault: 'endpoint', ...(status === 503 && restOf('endpoint', retryAfterMs)) };
}

function restOf(of: 'endpoint' | 'identity', ms: number | undefined): Pick<Classification, 'rest'> {
  return ms === undefined ? {} : { rest: { of, ms } };
}

/** The code that callers and metrics know an error by. */
export function codeOf(error: unknown): string {
  return error instanceof AppError ? error.code : 'INTERNAL';
}
