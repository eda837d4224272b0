import { describe, expect, it } from '@jest/globals';
import { ManualClock } from './manual-clock.ts';
import { SystemClock } from './system-clock.ts';

describe('ManualClock', () => {
  it('fires timers in the order of their time, whatever the order they were set in', async () => {
    const clock = new ManualClock();
    const fired: string[] = [];
    clock.after(20, () => fired.push(`late at ${clock.now()}`));
    clock.after(10, () => fired.push(`early at ${clock.now()}`));
    await clock.advance(20);
    expect(fired).toEqual(['early at 10', 'late at 20']);
  });

  it('fires a timer that another one sets, when it falls due in the same advance', async () => {
    const clock = new ManualClock();
    const fired: number[] = [];
    clock.after(10, () => {
      clock.after(5, () => fired.push(clock.now()));
    });
    await clock.advance(30);
    expect(fired).toEqual([15]);
    expect(clock.now()).toBe(30);
  });

  it('leaves nothing behind when a sleep is aborted', async () => {
    const clock = new ManualClock();
    const caller = new AbortController();
    const sleeping = expect(clock.sleep(1_000, caller.signal)).rejects.toThrow('aborted');
    caller.abort();
    await sleeping;
    expect(clock.pendingTimers).toBe(0);
  });

  it('does not fall asleep when the signal has already been aborted', async () => {
    const clock = new ManualClock();
    await expect(clock.sleep(1, AbortSignal.abort())).rejects.toThrow('aborted');
    expect(clock.pendingTimers).toBe(0);
  });

  it('tells whether anyone keeps the process alive', () => {
    const clock = new ManualClock();
    clock.after(10, () => undefined);
    expect(clock.letsProcessEnd).toBe(true);
    const [one, other] = [clock.keepAlive(), clock.keepAlive()];
    one.release();
    one.release();
    expect(clock.letsProcessEnd).toBe(false);
    other.release();
    expect(clock.letsProcessEnd).toBe(true);
  });

  it('lets a test set the time of day without any time passing', async () => {
    const clock = new ManualClock();
    const asleep = clock.sleep(10);
    clock.set(-3_600_000);
    await clock.advance(10);
    await asleep;
    expect(clock.now()).toBe(10 - 3_600_000);
    expect(clock.monotonic()).toBe(10);
  });

  it('tells a test when someone starts to wait', async () => {
    const clock = new ManualClock();
    const asleep = clock.untilSomeoneSleeps();
    const sleep = clock.sleep(5);
    await asleep;
    await clock.advance(5);
    await sleep;
    expect(clock.now()).toBe(5);
  });
});

describe('SystemClock', () => {
  it('rejects a sleep as soon as its signal aborts', async () => {
    const caller = new AbortController();
    const sleeping = expect(new SystemClock().sleep(3_600_000, caller.signal)).rejects.toThrow(
      'left',
    );
    caller.abort(new Error('left'));
    await sleeping;
  });

  it('does not fire a cancelled timer', async () => {
    const clock = new SystemClock();
    let fired = false;
    clock.after(0, () => (fired = true)).cancel();
    await clock.sleep(5);
    expect(fired).toBe(false);
  });

  it('does not fire a timer of more than 2^31 ms at once', async () => {
    const clock = new SystemClock();
    let fired = false;
    const timer = clock.after(2 ** 31 + 1, () => (fired = true));
    await clock.sleep(5);
    timer.cancel();
    expect(fired).toBe(false);
  });

  it('measures durations by a clock that nobody sets', async () => {
    const clock = new SystemClock();
    const since = clock.monotonic();
    await clock.sleep(2);
    expect(clock.monotonic()).toBeGreaterThan(since);
  });
});
