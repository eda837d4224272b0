import { describe, expect, it } from '@jest/globals';
import { aCall } from '../testing/a-call.ts';
import { ExchangeFailure } from '../transport/exchange-failure.ts';

const lost = () => new ExchangeFailure('cut', { kind: 'lost' });

describe('an attempt', () => {
  it('was with its endpoint from when it had a place, however long it waited for one', () => {
    const attempt = aCall().begin(1_000);
    attempt.place('a.internal', 'peak-ewma', 1_300);
    expect(attempt.heldMs(1_500)).toBe(200);
    attempt.end('answered', 1_500);
    expect(attempt.at(9_999)).toEqual({
      attempt: 1,
      afterMs: 1_000,
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
    second.place('b.internal', 'retry', 1_100);
    expect(second.at(1_150)).toMatchObject({
      attempt: 2,
      afterMs: 1_100,
      durationMs: 50,
      outcome: 'unanswered',
    });
  });

  it('that found no place was in the queue all the time, and is at no endpoint', () => {
    const attempt = aCall().begin(0);
    attempt.end('POOL_ACQUIRE_TIMEOUT', 800);
    const told = attempt.at(9_999);
    expect(told).toMatchObject({ queuedMs: 800, durationMs: 800, outcome: 'POOL_ACQUIRE_TIMEOUT' });
    expect(told).not.toHaveProperty('endpoint');
    expect(told).not.toHaveProperty('picked');
  });

  it('ends once: who sees its end later changes nothing', () => {
    const attempt = aCall().begin(0);
    attempt.end('lost', 10);
    attempt.end('answered', 20);
    expect(attempt.at(30)).toMatchObject({ outcome: 'lost', durationMs: 10 });
  });

  it('is judged once for one error, and anew for another', () => {
    const attempt = aCall().begin(0);
    const error = lost();
    const means = attempt.fail(error);
    expect(attempt.fail(error, true)).toBe(means);
    expect(attempt.fail(new ExchangeFailure('no', { kind: 'not-sent' })).outcome).toBe('not-sent');
  });

  it('tells of what had to be asked before it could be sent', () => {
    const attempt = aCall().begin(0);
    attempt.place('a.internal', 'random', 0);
    attempt.validated(3, false);
    attempt.validated(4, true);
    expect(attempt.at(10).probes).toEqual([
      { of: 'connection', durationMs: 3, succeeded: false },
      { of: 'connection', durationMs: 4, succeeded: true },
    ]);
  });
});

describe('a call', () => {
  it('has an id that nobody guesses from another', () => {
    const [one, other] = [aCall().id, aCall().id];
    expect(one).toMatch(/^[\w-]{22}$/);
    expect(other).not.toBe(one);
  });

  it('says why each attempt but the first was made', () => {
    const call = aCall();
    const causes = [call.begin(0), call.begin(1), call.begin(2, 'hedge')].map(({ cause }) => cause);
    expect(causes).toEqual([undefined, 'retry', 'hedge']);
  });

  it('tells of its attempts in order once it has ended', () => {
    const call = aCall({ startedAt: 100 });
    for (const at of [100, 150, 170]) call.begin(at);
    call.end(200);
    expect(call.durationMs).toBe(100);
    expect(call.attempts.map(({ attempt, durationMs }) => [attempt, durationMs])).toEqual([
      [1, 100],
      [2, 50],
      [3, 30],
    ]);
  });

  it('was last at the endpoint where an attempt found a place, not where one only waited', () => {
    const call = aCall();
    call.begin(0).place('a.internal', 'random', 0);
    call.begin(1);
    expect(call.lastEndpoint).toBe('a.internal');
  });

  it('knows an attempt by its failure, though a later one has begun', () => {
    const call = aCall();
    const [first, second] = [call.begin(0), call.begin(1, 'hedge')];
    const error = lost();
    first.fail(error);
    expect(call.attemptOf(error)).toBe(first);
    expect(call.attemptOf(new Error('of nobody'))).toBe(second);
  });

  it('forgets an attempt that was withdrawn, but never one that another has followed', () => {
    const call = aCall();
    const first = call.begin(0);
    call.withdraw(call.begin(1, 'hedge'));
    expect(call.attemptsMade).toBe(1);
    const second = call.begin(2);
    call.withdraw(first);
    call.end(3);
    expect(call.attempts).toHaveLength(2);
    expect(second.before).toBe(first);
  });

  it('gives each chance once', () => {
    const call = aCall();
    expect([call.takeOnce('wasHealed'), call.takeOnce('wasHealed')]).toEqual([true, false]);
    expect(call.takeOnce('hadAnotherToken')).toBe(true);
  });
});
