import { DeadlineExceededError } from '@tablewise/kernel';
import { ExchangeFailure } from '../transport/exchange-failure.ts';

/** What the end of an attempt says about its endpoint. */
export type Verdict =
  | { readonly kind: 'answered' }
  | { readonly kind: 'failed'; readonly retryAfterMs?: number }
  /** Nothing: the caller left, or the fault was not the endpoint's. */
  | { readonly kind: 'silent' };

const ANSWERED: Verdict = { kind: 'answered' };
const FAILED: Verdict = { kind: 'failed' };
const SILENT: Verdict = { kind: 'silent' };

/** Statuses that say "not now". */
const NOT_NOW = [429, 503];

/**
 * Judges a failed attempt. An error of the protocol or a refusal of the request is an answer: only
 * failing to answer, and asking for rest, count against an endpoint. Time that ran out counts when
 * the endpoint had at least half of what its server allows; a shorter deadline says more of the
 * caller.
 */
export function verdictOf(error: unknown, durationMs: number, requestTimeoutMs: number): Verdict {
  if (error instanceof DeadlineExceededError)
    return durationMs >= requestTimeoutMs / 2 ? FAILED : SILENT;
  if (!(error instanceof ExchangeFailure)) return SILENT;
  const { failure } = error;
  switch (failure.kind) {
    case 'not-sent':
    case 'lost':
      return FAILED;
    case 'refused':
      return ofStatus(failure.status, failure.retryAfterMs);
    case 'rpc-error':
      return ANSWERED;
    case 'stale-session':
    case 'malformed':
      return SILENT;
  }
}

function ofStatus(status: number, retryAfterMs: number | undefined): Verdict {
  if (status < 500 && !NOT_NOW.includes(status)) return ANSWERED;
  return retryAfterMs === undefined ? FAILED : { kind: 'failed', retryAfterMs };
}
