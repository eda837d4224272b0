import { describe, expect, it } from '@jest/globals';
import { CircuitOpenError } from '../resilience/circuit-open.error.ts';
import { FlightTimeoutError } from '../resilience/single-flight.ts';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import type { Failure } from '../transport/exchange-failure.ts';
import { DeadlineExceededError } from '@tablewise/kernel';
import { AttemptTimeoutError, RestingError } from './call-errors.ts';
import { classify } from './classify.ts';

function refused(status: number, retryAfterMs?: number): ExchangeFailure {
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  return new ExchangeFailure('refused', { kind: 'refused', status, body: '', ...wait });
}

function failure(kind: 'not-sent' | 'lost'): ExchangeFailure {
  const failed: Failure = { kind };
  return new ExchangeFailure(kind, failed);
}

describe('a failure', () => {
  it.each([
    ['a request that never left', failure('not-sent'), 'always', 'endpoint', false],
    ['an answer that never came', failure('lost'), 'if-safe', 'endpoint', false],
    ['400', refused(400), 'never', 'nobody', true],
    ['401', refused(401), 'always', 'nobody', true],
    ['403', refused(403), 'never', 'nobody', true],
    ['404', refused(404), 'never', 'nobody', true],
    ['429', refused(429), 'if-safe', 'nobody', true],
    ['500', refused(500), 'never', 'endpoint', false],
    ['502', refused(502), 'if-safe', 'endpoint', false],
    ['503', refused(503), 'if-safe', 'endpoint', false],
    ['an open breaker', new CircuitOpenError('places', 100), 'always', 'nobody', false],
    ['a rest', new RestingError('places', 100), 'always', 'nobody', false],
    ['a list without an end', new FlightTimeoutError('list', 9), 'always', 'endpoint', false],
    ['a stall', new AttemptTimeoutError('a', 'lookup', 9), 'if-safe', 'endpoint', false],
    ['a bug of ours', new TypeError('bug'), 'never', 'nobody', false],
  ] as const)('of %s: whether it is repeated, whose fault it is', (_what, error, ...meaning) => {
    const { repeat, fault, answered } = classify(error);
    expect([repeat, fault, answered]).toEqual(meaning);
  });

  it('by 429 is a rest of the identity, by 503 one of the endpoint, and otherwise none', () => {
    expect(classify(refused(429, 500)).rest).toEqual({ of: 'identity', ms: 500 });
    expect(classify(refused(503, 500)).rest).toEqual({ of: 'endpoint', ms: 500 });
    expect(classify(refused(503)).rest).toBeUndefined();
    expect(classify(refused(502, 500)).rest).toBeUndefined();
  });

  it('for want of time is the endpoint’s fault only where it had its time', () => {
    const late = new DeadlineExceededError('places/lookup', 100);
    expect(classify(late, true)).toMatchObject({ repeat: 'never', fault: 'endpoint' });
    expect(classify(late)).toMatchObject({ repeat: 'never', fault: 'caller' });
  });
});
