import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { waitUntil } from './wait-until.ts';

describe('waitUntil', () => {
  it('returns the first thing that the probe finds', async () => {
    const clock = new ManualClock();
    let asked = 0;
    const found = waitUntil('the third time', () => (++asked === 3 ? 'here' : undefined), {
      clock,
    });
    await clock.advance(1_000);
    expect(await found).toBe('here');
    expect(asked).toBe(3);
  });

  it('takes false for "not yet"', async () => {
    const clock = new ManualClock();
    let ready = false;
    clock.after(100, () => (ready = true));
    const found = waitUntil('readiness', () => ready, { clock });
    await clock.advance(1_000);
    expect(await found).toBe(true);
  });

  it('gives up at its deadline and says what did not happen', async () => {
    const clock = new ManualClock();
    const outcome = expect(
      waitUntil('a restart', () => undefined, { withinMs: 500, clock }),
    ).rejects.toThrow('waited 500 ms in vain: a restart');
    await clock.advance(600);
    await outcome;
    expect(clock.pendingTimers).toBe(0);
  });

  it('does not hide what the probe throws', async () => {
    const broken = waitUntil('anything', () => {
      throw new Error('probe is broken');
    });
    await expect(broken).rejects.toThrow('probe is broken');
  });
});
