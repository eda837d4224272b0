import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { exponentialBackoff } from './backoff.ts';
import { DeadlinePolicy } from './deadline-policy.ts';
import { RetryPolicy } from './retry-policy.ts';

const never = new AbortController().signal;

describe('RetryPolicy', () => {
  function failing(times: number) {
    let attempts = 0;
    return {
      task: () => {
        attempts++;
        return attempts > times ? Promise.resolve(attempts) : Promise.reject(new Error('down'));
      },
      attempts: () => attempts,
    };
  }

  it('tries again after the delay until it succeeds', async () => {
    const clock = new ManualClock();
    const retry = new RetryPolicy({ maxAttempts: 3, delayAfter: () => 1_000 }, clock);
    const result = retry.execute(failing(2).task, never);
    await clock.advance(2_000);
    await expect(result).resolves.toBe(3);
  });

  it('counts the first attempt among maxAttempts and throws the last failure', async () => {
    const { task, attempts } = failing(9);
    const retry = new RetryPolicy({ maxAttempts: 3, delayAfter: () => 0 }, new ManualClock());
    await expect(retry.execute(task, never)).rejects.toThrow('down');
    expect(attempts()).toBe(3);
  });

  it('gives up at once when the failure does not allow another attempt', async () => {
    const { task, attempts } = failing(9);
    const retry = new RetryPolicy(
      { maxAttempts: 3, delayAfter: () => undefined },
      new ManualClock(),
    );
    await expect(retry.execute(task, never)).rejects.toThrow('down');
    expect(attempts()).toBe(1);
  });

  it('does not wait out the backoff once the caller aborts', async () => {
    const clock = new ManualClock();
    const caller = new AbortController();
    const retry = new RetryPolicy({ maxAttempts: 3, delayAfter: () => 60_000 }, clock);
    const outcome = expect(retry.execute(failing(9).task, caller.signal)).rejects.toThrow('left');
    await clock.untilSomeoneSleeps();
    caller.abort(new Error('left'));
    await outcome;
    expect(clock.now()).toBe(0);
    expect(clock.pendingTimers).toBe(0);
  });
});

describe('exponentialBackoff', () => {
  it('doubles from the first delay up to the cap, with jitter only on top', () => {
    const bounds = { initialDelayMs: 1_000, maxDelayMs: 10_000 };
    const least = exponentialBackoff(bounds, () => 0);
    const most = exponentialBackoff(bounds, () => 1);
    expect([1, 2, 3, 4, 5, 60].map(least)).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
    expect(most(1)).toBe(1_250);
  });
});

describe('DeadlinePolicy', () => {
  it('answers when time is up, even if the task does not stop', async () => {
    const clock = new ManualClock();
    const deadline = new DeadlinePolicy(100, () => new Error('too late'), clock);
    let aborted = false;
    const outcome = expect(
      deadline.execute((signal) => {
        signal.addEventListener('abort', () => (aborted = true));
        return new Promise(() => undefined);
      }, never),
    ).rejects.toThrow('too late');
    await clock.advance(100);
    await outcome;
    expect(aborted).toBe(true);
  });

  it('leaves neither timer nor listener behind a task that ends in time', async () => {
    const clock = new ManualClock();
    const deadline = new DeadlinePolicy(100, () => new Error('too late'), clock);
    await expect(deadline.execute(() => Promise.resolve('done'), never)).resolves.toBe('done');
    await clock.advance(0);
    expect(clock.pendingTimers).toBe(0);
  });

  it('does not begin for a caller who has already left', async () => {
    const deadline = new DeadlinePolicy(100, () => new Error('too late'), new ManualClock());
    let begun = false;
    const gone = AbortSignal.abort(new Error('left'));
    const task = (): Promise<void> => {
      begun = true;
      return Promise.resolve();
    };
    await expect(deadline.execute(task, gone)).rejects.toThrow('left');
    expect(begun).toBe(false);
  });
});
