import { describe, expect, it } from '@jest/globals';
import { AppError, CancelledError } from '@tablewise/kernel';
import { CircuitOpenError } from '../resilience/circuit-open.error.ts';
import { aCall } from '../testing/a-call.ts';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import type { Failure } from '../transport/exchange-failure.ts';
import type { Call } from './call.ts';
import { toCallError } from './to-call-error.ts';

/** What the caller of a call is told whose one attempt, at `a.internal`, failed so. */
function told(failure: Failure, isRepeatable = true): unknown {
  const call = aCall();
  const attempt = Object.assign(call.begin(0), { isRepeatable });
  attempt.place('a.internal', 'random', 0);
  return end(call, new ExchangeFailure('it failed', failure), attempt);
}

function end(call: Call, error: unknown, attempt = call.begin(0)): unknown {
  attempt.end(attempt.fail(error).outcome, 5);
  call.end(10);
  return toCallError(error, call, 9_000);
}

describe('what a caller is told', () => {
  it.each<[Failure, string, object]>([
    [{ kind: 'not-sent' }, 'UPSTREAM_UNREACHABLE', { retryAfterMs: 9_000 }],
    [{ kind: 'lost', stderrTail: 'no memory' }, 'UPSTREAM_FAILED', { stderr: 'no memory' }],
    [{ kind: 'refused', status: 401, body: '' }, 'UPSTREAM_UNAUTHORIZED', { status: 401 }],
    [{ kind: 'refused', status: 403, body: '' }, 'UPSTREAM_UNAUTHORIZED', { status: 403 }],
    [
      { kind: 'refused', status: 429, body: '', retryAfterMs: 70 },
      'UPSTREAM_OVERLOADED',
      { status: 429, retryAfterMs: 70 },
    ],
    [{ kind: 'refused', status: 503, body: '' }, 'UPSTREAM_OVERLOADED', { status: 503 }],
    [{ kind: 'refused', status: 500, body: '' }, 'UPSTREAM_FAILED', { status: 500 }],
    [{ kind: 'stale-session', status: 404, body: '' }, 'UPSTREAM_FAILED', { status: 404 }],
    [
      { kind: 'rpc-error', error: { code: -32_603, message: 'no' } },
      'UPSTREAM_PROTOCOL',
      { rpcCode: -32_603 },
    ],
    [{ kind: 'malformed' }, 'UPSTREAM_PROTOCOL', {}],
  ])('of %j is %s', (failure, code, details) => {
    expect(told(failure)).toMatchObject({
      code,
      message: 'places/lookup at a.internal: it failed',
      details: {
        server: 'places',
        tool: 'lookup',
        endpoint: 'a.internal',
        elapsedMs: 10,
        attempts: [{ endpoint: 'a.internal', outcome: failure.kind }],
        ...details,
      },
    });
  });

  it('of a write without an answer is that nobody knows', () => {
    expect(told({ kind: 'lost' }, false)).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
  });

  it('names the endpoint that failed, though another was tried after it', () => {
    const call = aCall();
    const first = call.begin(0);
    first.place('a.internal', 'random', 0);
    call.begin(1, 'hedge').place('b.internal', 'hedge', 1);
    const error = end(call, new ExchangeFailure('cut', { kind: 'lost' }), first);
    expect(error).toMatchObject({
      message: 'places/lookup at a.internal: cut',
      details: { endpoint: 'a.internal' },
    });
  });

  it('is an error of their own, of the same kind, with what several were told as its cause', () => {
    const shared = new CircuitOpenError('places', 100);
    const [one, other] = [aCall(), aCall()].map((call) => end(call, shared));
    expect(one).toBeInstanceOf(CircuitOpenError);
    expect(one).not.toBe(other);
    expect(one).toMatchObject({ cause: shared, details: { retryAfterMs: 100, tool: 'lookup' } });
    expect(shared.details).not.toHaveProperty('tool');
  });

  it('is that they left, whatever happened on the way', () => {
    const caller = new AbortController();
    const call = aCall({ context: { signal: caller.signal } });
    caller.abort();
    const error = end(call, new ExchangeFailure('cut', { kind: 'lost' }));
    expect(error).toBeInstanceOf(CancelledError);
    expect(error).toMatchObject({ details: { server: 'places' } });
  });

  it('is a bug of ours as it is', () => {
    const bug = new TypeError('x is not a function');
    const error = end(aCall(), bug);
    expect(error).toBe(bug);
    expect(error).not.toBeInstanceOf(AppError);
  });
});
