import { describe, expect, it } from '@jest/globals';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import type { Failure } from '../transport/exchange-failure.ts';
import { beforeCall } from './before-call.ts';

const refused = (status: number): Failure => ({ kind: 'refused', status, body: '' });
const stale: Failure = { kind: 'stale-session', status: 404, body: '' };

describe('a failure before the call', () => {
  it.each<Failure>([
    { kind: 'lost' },
    { kind: 'lost', stderrTail: 'no noodles' },
    { kind: 'malformed' },
    ...[400, 404, 500, 502].map(refused),
  ])('says that nothing of the call was sent, and what it was: %j', (failure) => {
    const error = new ExchangeFailure('no', failure);
    for (const stage of ['connecting', 'listing'] as const)
      expect(beforeCall(error, stage)).toMatchObject({
        message: 'no',
        failure: {
          kind: 'not-sent',
          wasReached: true,
          ...('stderrTail' in failure && { stderrTail: failure.stderrTail }),
        },
        cause: error,
      });
  });

  it.each<Failure>([
    { kind: 'not-sent' },
    { kind: 'rpc-error', error: { code: -32_602, message: 'no' } },
    ...[302, 401, 403, 429, 503].map(refused),
  ])('stays what it is where that says enough: %j', (failure) => {
    const error = new ExchangeFailure('no', failure);
    for (const stage of ['connecting', 'listing'] as const)
      expect(beforeCall(error, stage)).toBe(error);
  });

  it('is mended where a session was lost, unless there was none yet', () => {
    const error = new ExchangeFailure('no', stale);
    expect(beforeCall(error, 'listing')).toBe(error);
    expect(beforeCall(error, 'connecting')).toMatchObject({ failure: { kind: 'not-sent' } });
  });

  it('is nothing of ours where it is no failure of an exchange', () => {
    const error = new Error('a bug');
    expect(beforeCall(error, 'listing')).toBe(error);
  });
});
