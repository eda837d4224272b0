import { describe, expect, it } from '@jest/globals';
import { CancelledError, DeadlineExceededError, messageOf } from '@tablewise/kernel';
import fc from 'fast-check';
import { PoolClosedError } from '../pool/pool-closed.error.ts';
import { CircuitOpenError } from '../resilience/circuit-open.error.ts';
import { FlightTimeoutError } from '../resilience/single-flight.ts';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import type { Failure } from '../transport/exchange-failure.ts';
import { AttemptTimeoutError, RestingError, UnknownToolError } from './call-errors.ts';
import { classify, codeOf } from './classify.ts';
import type { Classification } from './classify.ts';

/** What most failures have in common; each row below says what is different. */
const ANSWER_OF_NO_USE = {
  wasSent: true,
  isLocal: false,
  repeat: 'never',
  fault: 'nobody',
  answered: false,
  isGone: false,
  connection: 'kept',
  forgetsVerdict: false,
} satisfies Partial<Classification>;

interface Row {
  readonly failure: Failure;
  readonly means: Partial<Classification>;
}

const refusal = (status: number, means: Partial<Classification>, retryAfterMs?: number): Row => ({
  failure: {
    kind: 'refused',
    status,
    body: '',
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  },
  means,
});
const rpcError = (means: Partial<Classification>, refused?: 'header-mismatch'): Row => ({
  failure: {
    kind: 'rpc-error',
    error: { code: -32_603, message: 'no' },
    ...(refused === undefined ? {} : { refusal: refused }),
  },
  means,
});

/** By kind, so that one which is new does not compile without its row. */
const ROWS: Readonly<Record<Failure['kind'], readonly Row[]>> = {
  'not-sent': [
    {
      failure: { kind: 'not-sent' },
      means: { wasSent: false, repeat: 'always', fault: 'endpoint', isGone: true },
    },
    {
      failure: { kind: 'not-sent', wasReached: true },
      means: { wasSent: false, repeat: 'always', fault: 'endpoint', isGone: false },
    },
  ],
  lost: [{ failure: { kind: 'lost' }, means: { repeat: 'if-safe', fault: 'endpoint' } }],
  'stale-session': [
    {
      failure: { kind: 'stale-session', status: 404, body: '' },
      means: {
        repeat: 'always',
        mend: 'session',
        answered: true,
        connection: 'closed',
        forgetsVerdict: true,
      },
    },
  ],
  refused: [
    refusal(400, { answered: true }),
    refusal(401, { answered: true, repeat: 'always', mend: 'token' }),
    refusal(403, { answered: true }),
    refusal(404, { answered: true, forgetsVerdict: true }),
    refusal(410, { answered: true, forgetsVerdict: true }),
    refusal(413, { answered: true }),
    refusal(429, { answered: true, repeat: 'if-safe' }),
    refusal(429, { answered: true, repeat: 'if-safe', rest: { of: 'identity', ms: 7_000 } }, 7_000),
    refusal(500, { fault: 'endpoint' }),
    refusal(501, { fault: 'endpoint' }),
    refusal(502, { fault: 'endpoint', repeat: 'if-safe' }, 7_000),
    refusal(503, { fault: 'endpoint', repeat: 'if-safe' }),
    refusal(
      503,
      { fault: 'endpoint', repeat: 'if-safe', rest: { of: 'endpoint', ms: 7_000 } },
      7_000,
    ),
    refusal(504, { fault: 'endpoint', repeat: 'if-safe' }),
  ],
  'rpc-error': [
    rpcError({ answered: true }),
    rpcError({ answered: true, repeat: 'always', mend: 'tools' }, 'header-mismatch'),
  ],
  malformed: [{ failure: { kind: 'malformed' }, means: {} }],
};

const rows = Object.values(ROWS).flat();

describe('what a failed exchange means', () => {
  it.each(rows.map((row) => [row.failure, row.means] as const))('%j', (failure, means) => {
    expect(classify(new ExchangeFailure('it failed', failure))).toEqual({
      ...ANSWER_OF_NO_USE,
      outcome: failure.kind,
      ...means,
    });
  });

  it('never repeats what may have run for no better reason than that it failed', () => {
    for (const { failure } of rows) {
      const { repeat, wasSent, mend } = classify(new ExchangeFailure('it failed', failure));
      if (repeat === 'always' && wasSent) expect(mend).not.toBeUndefined();
    }
  });

  it('blames an endpoint for no answer that it gave, whatever the status', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 599 }), (status) => {
        const failure: Failure = { kind: 'refused', status, body: '' };
        const { fault, answered } = classify(new ExchangeFailure('no', failure));
        expect({ fault, answered }).toEqual(
          status < 500
            ? { fault: 'nobody', answered: true }
            : { fault: 'endpoint', answered: false },
        );
      }),
    );
  });
});

describe('what another failure means', () => {
  const local = { ...ANSWER_OF_NO_USE, wasSent: false };

  it.each([
    [new CircuitOpenError('places', 100), { isLocal: true, repeat: 'always' }],
    [new PoolClosedError('places'), { isLocal: true, repeat: 'always' }],
    [new RestingError('places', 100), { repeat: 'always', rest: { of: 'endpoint', ms: 100 } }],
    [
      new FlightTimeoutError('tools/list', 100),
      { repeat: 'always', fault: 'endpoint', connection: 'closed' },
    ],
    [
      new AttemptTimeoutError('a.internal', 'lookup', 100),
      { wasSent: true, repeat: 'if-safe', fault: 'endpoint' },
    ],
    [new DeadlineExceededError('places', 100), { wasSent: true, fault: 'caller' }],
    [new UnknownToolError('places', 'x', []), {}],
    [new CancelledError('left'), {}],
  ] satisfies [{ readonly code: string }, Partial<Classification>][])('%s', (error, means) => {
    expect(classify(error)).toEqual({ ...local, outcome: error.code, ...means });
  });

  it('is a bug, if nobody knows it', () => {
    for (const error of [new TypeError('x is not a function'), 'text', undefined])
      expect(classify(error)).toEqual({ ...local, outcome: 'INTERNAL' });
  });

  it('is the fault of an endpoint that had its time, where time ran out', () => {
    expect(classify(new DeadlineExceededError('places', 100), true).fault).toBe('endpoint');
    expect(classify(new CancelledError('left'), true).fault).toBe('nobody');
  });
});

describe('the words for a failure', () => {
  it('are its own, whatever was thrown', () => {
    expect([messageOf(new Error('down')), messageOf('text')]).toEqual(['down', 'text']);
    expect([codeOf(new CancelledError('left')), codeOf(new Error('down'))]).toEqual([
      'CANCELLED',
      'INTERNAL',
    ]);
  });
});
