import { describe, expect, it } from '@jest/globals';
import { Lane } from '../fleet/queue/lane.ts';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import { Call } from './call.ts';
import type { CallContext } from './call-context.ts';

function aCall(context: CallContext = {}): Call {
  const settings = {
    requestTimeoutMs: 30_000,
    lane: new Lane(),
    bulkhead: undefined,
    startedDown: false,
  };
  return new Call({ server: 'places', tool: 'lookup', args: {} }, context, settings, 1_000);
}

describe('an attempt', () => {
  it('was with its endpoint from when it had a place, however long it waited for one', () => {
    const attempt = aCall().begin(1_000);
    attempt.place('a.internal', 'peak-ewma', 1_300);
    expect(attempt.heldMs(1_500)).toBe(200);
    attempt.end('answered', 1_500);
    attempt.end('lost', 1_600);
    expect(attempt.at(9_999)).toEqual({
      attempt: 1,
      endpoint: 'a.internal',
      picked: 'peak-ewma',
      queuedMs: 300,
      queuedBehind: 0,
      durationMs: 500,
      outcome: 'answered',
    });
  });

  it('counts those before it, and lasts as long as nothing has ended it', () => {
    const call = aCall();
    call.begin(1_000).place('a.internal', 'peak-ewma', 1_000);
    const second = call.begin(1_100);
    expect(second.at(1_150)).toEqual({
      attempt: 2,
      queuedMs: 50,
      queuedBehind: 0,
      durationMs: 50,
      outcome: 'unanswered',
    });
    expect(call.lastEndpoint).toBe('a.internal');
  });

  it('is judged once, and found by its error', () => {
    const call = aCall();
    const first = call.begin(1_000);
    const error = new ExchangeFailure('gone', { kind: 'lost' });
    const means = first.fail(error);
    call.begin(1_100);
    expect(first.fail(error)).toBe(means);
    expect(call.attemptOf(error)).toBe(first);
  });
});

describe('a call', () => {
  it('has an id that nobody guesses from another', () => {
    const [one, other] = [aCall().id, aCall().id];
    expect(one).toMatch(/^[0-9a-f-]{36}$/);
    expect(other).not.toBe(one);
  });

  it.each<[object, string]>([
    [{ userId: '', token: 'abc' }, 'userId'],
    [{ token: '' }, 'token'],
    [{ conversationId: '' }, 'conversationId'],
    [{ affinityKey: '' }, 'affinityKey'],
    [{ requestId: '' }, 'requestId'],
    [{ deadlineMs: Infinity }, 'deadlineMs'],
    [{ deadlineMs: NaN }, 'deadlineMs'],
    [{ deadlineMs: 0 }, 'deadlineMs'],
    [{ queueTimeoutMs: -1 }, 'queueTimeoutMs'],
    [{ priority: 'urgent' }, 'priority'],
  ])('refuses a context that says nothing sensible: %j', (context, field) => {
    expect(() => aCall(context)).toThrow(expect.objectContaining({ code: 'INPUT_CONTEXT' }));
    expect(() => aCall(context)).toThrow(field);
  });

  it('forgets an attempt that found no place and that nobody is to hear of', () => {
    const call = aCall();
    call.begin(1_000).place('a.internal', 'peak-ewma', 1_000);
    call.withdraw(call.begin(1_100, 'hedge'));
    call.end(1_200);
    expect(call.attempts).toHaveLength(1);
  });
});
