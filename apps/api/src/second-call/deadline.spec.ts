import { describe, expect, it } from '@jest/globals';
import { DeadlineExceededError, ManualClock } from '@tablewise/kernel';
import { Deadline } from './deadline.ts';

describe('one deadline over several calls', () => {
  it('leaves to the next what the ones before did not take', async () => {
    const clock = new ManualClock();
    const deadline = new Deadline(1_000, clock);
    expect(deadline.remainingMs('a call')).toBe(1_000);
    await clock.advance(999);
    expect(deadline.remainingMs('a call')).toBe(1);
  });

  it('lets no call begin once it is over', async () => {
    const clock = new ManualClock();
    const deadline = new Deadline(1_000, clock);
    await clock.advance(1_000);
    expect(() => deadline.remainingMs('a call')).toThrow(DeadlineExceededError);
  });
});
