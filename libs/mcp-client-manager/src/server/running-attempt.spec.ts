import { describe, expect, it } from '@jest/globals';
import { RunningAttempt } from './running-attempt.ts';

describe('an attempt', () => {
  it('was with its endpoint from when it had a place, however long it waited for one', () => {
    const attempt = new RunningAttempt('a.internal', 'peak-ewma', 1_000, undefined);
    attempt.queuedMs = 300;
    expect(attempt.heldMs(1_500)).toBe(200);
    attempt.end('answered', 1_500);
    expect(attempt.at(9_999)).toMatchObject({ attempt: 1, queuedMs: 300, durationMs: 500 });
  });

  it('counts those before it, and lasts as long as nothing has ended it', () => {
    const first = new RunningAttempt('a.internal', 'peak-ewma', 1_000, undefined);
    const second = new RunningAttempt('b.internal', 'retry', 1_100, first);
    expect(second.at(1_150)).toMatchObject({
      attempt: 2,
      durationMs: 50,
      outcome: 'unanswered',
    });
  });
});
