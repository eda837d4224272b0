import { ExchangeFailure } from '../transport/exchange-failure.ts';
import type { Failure } from '../transport/exchange-failure.ts';

/** Of whichever request they say enough: who we are not, when to come back, where else to go. */
const SPEAKING_STATUSES = [301, 302, 303, 307, 308, 401, 403, 429, 503];

/**
 * A failure of what has to be done before a call: nothing of the call itself was sent, which is what
 * its caller and the next attempt have to know. Errors of the protocol, and what is mended before the
 * next attempt, stay what they are. Each caller gets a failure of their own, of what several share.
 */
export function beforeCall(error: unknown, stage: 'connecting' | 'listing'): unknown {
  if (!(error instanceof ExchangeFailure) || speaksForItself(error.failure, stage)) return error;
  const { failure } = error;
  const lastWords = 'stderrTail' in failure && { stderrTail: failure.stderrTail };
  return new ExchangeFailure(
    error.message,
    { kind: 'not-sent', wasReached: true, ...lastWords },
    error,
  );
}

function speaksForItself(failure: Failure, stage: 'connecting' | 'listing'): boolean {
  switch (failure.kind) {
    case 'not-sent':
    case 'rpc-error':
      return true;
    case 'refused':
      return SPEAKING_STATUSES.includes(failure.status);
    case 'stale-session':
      return stage === 'listing';
    case 'lost':
    case 'malformed':
      return false;
  }
}
