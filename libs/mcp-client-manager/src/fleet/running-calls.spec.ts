import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { RunningCalls } from './running-calls.ts';

describe('RunningCalls', () => {
  it('lets go after the last call, and leaves nothing on the signal', async () => {
    const calls = new RunningCalls(new ManualClock());
    const limit = new AbortController();
    calls.begin();
    calls.begin();
    let over = false;
    const none = calls.none(limit.signal).then(() => (over = true));
    calls.end();
    await Promise.resolve();
    expect(over).toBe(false);
    calls.end();
    await none;
    expect(getEventListeners(limit.signal, 'abort')).toEqual([]);
  });

  it('keeps the process alive from the first to the last', () => {
    const clock = new ManualClock();
    const calls = new RunningCalls(clock);
    const told: boolean[] = [];
    for (const step of ['begin', 'begin', 'end', 'end', 'begin', 'end'] as const) {
      calls[step]();
      told.push(clock.letsProcessEnd);
    }
    expect(told).toEqual([false, false, false, true, false, true]);
  });

  it('waits for no call, and for no longer than it may', async () => {
    const calls = new RunningCalls(new ManualClock());
    const limit = new AbortController();
    await calls.none(limit.signal);
    calls.begin();
    const none = calls.none(limit.signal);
    limit.abort();
    await none;
    await calls.none(limit.signal);
  });
});
