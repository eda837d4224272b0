import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { exponentialBackoff } from './backoff.ts';
import { DeadlinePolicy } from './deadline-policy.ts';

const never = new AbortController().signal;

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

  it('lets signs of life extend it, up to the hard cap', async () => {
    const clock = new ManualClock();
    const deadline = new DeadlinePolicy(100, () => new Error('too late'), clock, 250);
    const outcome = expect(
      deadline.execute(() => new Promise(() => undefined), never),
    ).rejects.toThrow('too late');
    for (let life = 0; life < 3; life++) {
      await clock.advance(80);
      deadline.extend();
    }
    expect(deadline.leftMs).toBe(10);
    expect(clock.pendingTimers).toBe(1);
    await clock.advance(10);
    await outcome;
    expect(clock.pendingTimers).toBe(0);
  });

  it('answers a caller who leaves at once, and aborts the task with the reason', async () => {
    const clock = new ManualClock();
    const caller = new AbortController();
    const deadline = new DeadlinePolicy(100, () => new Error('too late'), clock);
    const reasons: unknown[] = [];
    const outcome = expect(
      deadline.execute((signal) => {
        signal.addEventListener('abort', () => reasons.push(signal.reason));
        return new Promise(() => undefined);
      }, caller.signal),
    ).rejects.toThrow('left');
    caller.abort(new Error('left'));
    await outcome;
    expect(reasons).toEqual([caller.signal.reason]);
    expect(clock.pendingTimers).toBe(0);
  });
});
