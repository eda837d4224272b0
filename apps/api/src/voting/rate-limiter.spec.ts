import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import fc from 'fast-check';
import { RateLimiter } from './rate-limiter.ts';

const policy = { name: 'test', quota: 5, windowMs: 10_000 };

function limiterAt(clock: ManualClock): (key: string) => boolean {
  const limiter = new RateLimiter(policy, clock);
  return (key) => {
    const { isAllowed } = limiter.check(key);
    if (isAllowed) limiter.take(key);
    return isAllowed;
  };
}

describe('a rate limiter', () => {
  it('lets the quota through at once, and then one for each part of the window', async () => {
    const clock = new ManualClock();
    const ask = limiterAt(clock);
    const asked = () => Array.from({ length: 6 }, () => ask('a'));
    expect(asked()).toEqual([true, true, true, true, true, false]);
    await clock.advance(2_000);
    expect(asked()).toEqual([true, false, false, false, false, false]);
    await clock.advance(10_000);
    expect(asked()).toEqual([true, true, true, true, true, false]);
  });

  it('says what is left, until when, and how long to wait', async () => {
    const clock = new ManualClock();
    const limiter = new RateLimiter(policy, clock);
    expect(limiter.check('a')).toMatchObject({ remaining: 5, resetMs: 0, retryAfterMs: 0 });
    for (let taken = 0; taken < 5; taken++) limiter.take('a');
    await clock.advance(500);
    expect(limiter.check('a')).toMatchObject({
      isAllowed: false,
      remaining: 0,
      resetMs: 9_500,
      retryAfterMs: 1_500,
    });
  });

  it('counts no more what was given back', () => {
    const limiter = new RateLimiter(policy, new ManualClock());
    limiter.giveBack('a');
    for (let taken = 0; taken < 5; taken++) limiter.take('a');
    limiter.giveBack('a');
    expect(limiter.check('a')).toMatchObject({ isAllowed: true, remaining: 1 });
  });

  it('keeps keys apart', () => {
    const ask = limiterAt(new ManualClock());
    for (let taken = 0; taken < 5; taken++) ask('a');
    expect([ask('a'), ask('b')]).toEqual([false, true]);
  });

  it('allows what it says after the wait that it says, and never more than twice the quota', async () => {
    const steps = fc.array(fc.nat({ max: 4_000 }), { minLength: 10, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(steps, async (waits) => {
        const clock = new ManualClock();
        const limiter = new RateLimiter(policy, clock);
        const allowedAt: number[] = [];
        for (const wait of waits) {
          await clock.advance(wait);
          const { isAllowed, remaining, retryAfterMs } = limiter.check('a');
          expect(isAllowed).toBe(retryAfterMs === 0);
          expect(remaining).toBeLessThanOrEqual(policy.quota);
          if (!isAllowed) continue;
          limiter.take('a');
          allowedAt.push(clock.now());
        }
        for (const start of allowedAt) {
          const inWindow = allowedAt.filter((at) => at >= start && at < start + policy.windowMs);
          expect(inWindow.length).toBeLessThanOrEqual(2 * policy.quota);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('forgets the key that was quiet for longest where there are too many', () => {
    const limiter = new RateLimiter(policy, new ManualClock());
    limiter.take('first');
    for (let key = 0; key < 20_000; key++) limiter.take(String(key));
    expect(limiter.check('first').remaining).toBe(5);
    expect(limiter.check('19999').remaining).toBe(4);
  });
});
