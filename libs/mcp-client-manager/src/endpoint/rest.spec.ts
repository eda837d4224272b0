import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { Rest } from './rest.ts';

describe('a rest', () => {
  it('is everybody’s, and over when its time is', async () => {
    const clock = new ManualClock();
    const rest = new Rest(clock);
    rest.begin(1_000);
    rest.begin(500);
    expect(rest.leftMs).toBe(1_000);
    await clock.advance(1_000);
    expect(rest.leftMs).toBe(0);
  });

  it('of one identity leaves all others alone', () => {
    const rest = new Rest(new ManualClock());
    rest.begin(1_000, 'ann');
    expect([rest.leftOf('ann'), rest.leftOf('ben'), rest.leftMs]).toEqual([1_000, 0, 0]);
  });

  it('is no longer than a minute, whatever a server asks for, and ends when an operator says so', () => {
    const rest = new Rest(new ManualClock());
    rest.begin(3_600_000);
    rest.begin(3_600_000, 'ann');
    expect([rest.leftMs, rest.leftOf('ann')]).toEqual([60_000, 60_000]);
    rest.end();
    expect([rest.leftMs, rest.leftOf('ann')]).toEqual([0, 0]);
  });
});
