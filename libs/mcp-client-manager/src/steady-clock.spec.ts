import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import fc from 'fast-check';
import { SteadyClock } from './steady-clock.ts';

const HOUR_MS = 3_600_000;

describe('SteadyClock', () => {
  it('begins with the time of day', () => {
    const wall = new ManualClock();
    wall.set(1_790_000_000_000);
    expect(new SteadyClock(wall).now()).toBe(1_790_000_000_000);
  });

  it('goes on evenly when somebody sets the clock back an hour', async () => {
    const wall = new ManualClock();
    wall.set(5 * HOUR_MS);
    const steady = new SteadyClock(wall);
    const fired: number[] = [];
    steady.after(1_000, () => fired.push(steady.now()));
    await wall.advance(400);
    wall.set(-HOUR_MS);
    await wall.advance(600);
    expect(fired).toEqual([5 * HOUR_MS + 1_000]);
    expect(steady.now()).toBe(5 * HOUR_MS + 1_000);
  });

  it('measures what has passed, however often and far the clock is set', async () => {
    const change = fc.record({ setBy: fc.integer(), passes: fc.nat(10_000) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 10 }), async (changes) => {
        const wall = new ManualClock();
        const steady = new SteadyClock(wall);
        const since = steady.now();
        for (const { setBy, passes } of changes) {
          wall.set(setBy);
          await wall.advance(passes);
        }
        expect(steady.now() - since).toBe(changes.reduce((sum, { passes }) => sum + passes, 0));
      }),
    );
  });

  it('sleeps and wakes by time that passes, and lets a sleeper leave', async () => {
    const wall = new ManualClock();
    const steady = new SteadyClock(wall);
    const slept = steady.sleep(100);
    wall.set(-HOUR_MS);
    await wall.advance(100);
    await slept;
    const caller = new AbortController();
    const left = expect(steady.sleep(100, caller.signal)).rejects.toThrow('left');
    caller.abort(new Error('left'));
    await left;
    expect(wall.pendingTimers).toBe(0);
  });

  it('keeps the process alive through the clock that it stands on', () => {
    const wall = new ManualClock();
    const hold = new SteadyClock(wall).keepAlive();
    expect(wall.letsProcessEnd).toBe(false);
    hold.release();
    expect(wall.letsProcessEnd).toBe(true);
  });
});
