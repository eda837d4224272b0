import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { HealthMonitor } from './health-monitor.ts';

function monitor(check: () => Promise<unknown>) {
  const clock = new ManualClock();
  const options = { delayMs: () => 30_000, clock, random: () => 0.5 };
  return { clock, monitor: new HealthMonitor(check, options) };
}

describe('HealthMonitor', () => {
  it('checks every interval, and no more once it is stopped', async () => {
    const at: number[] = [];
    const { clock, monitor: health } = monitor(() => Promise.resolve(at.push(clock.now())));
    health.start();
    await clock.advance(90_000);
    health.stop();
    await clock.advance(90_000);
    expect(at).toEqual([30_000, 60_000, 90_000]);
    expect(clock.pendingTimers).toBe(0);
  });

  it('does not start a round while the one before is still out', async () => {
    let rounds = 0;
    const { clock, monitor: health } = monitor(() => {
      rounds++;
      return new Promise(() => undefined);
    });
    health.start();
    await clock.advance(300_000);
    expect(rounds).toBe(1);
  });

  it('spreads rounds by a tenth either way', async () => {
    const clock = new ManualClock();
    const draws = [0, 0.999];
    const at: number[] = [];
    const random = (): number => draws.shift() ?? 0.5;
    const health = new HealthMonitor(() => Promise.resolve(at.push(clock.now())), {
      delayMs: () => 1_000,
      clock,
      random,
    });
    health.start();
    await clock.advance(2_000);
    expect(at[0]).toBe(900);
    expect(at[1]).toBeCloseTo(1_999.8);
  });
});
