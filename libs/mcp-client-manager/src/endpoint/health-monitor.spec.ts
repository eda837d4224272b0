import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { HealthMonitor } from './health-monitor.ts';

/** Of an endpoint that is up or not, as the test says; tells when it was checked. */
function monitored({ intervalMs = 30_000, random = (): number => 0.5 } = {}) {
  const clock = new ManualClock();
  const at: number[] = [];
  const endpoint = { isUp: true };
  const check = (): Promise<boolean> => {
    at.push(clock.now());
    return Promise.resolve(endpoint.isUp);
  };
  const health = new HealthMonitor(check, { intervalMs, clock, random });
  return { clock, at, endpoint, health };
}

describe('HealthMonitor', () => {
  it('checks every interval, and no more once it is stopped', async () => {
    const { clock, at, health } = monitored();
    health.start(true);
    await clock.advance(90_000);
    health.stop();
    await clock.advance(90_000);
    expect(at).toEqual([30_000, 60_000, 90_000]);
    expect(clock.pendingTimers).toBe(0);
  });

  it('does not start a check while the one before is still out', async () => {
    const clock = new ManualClock();
    let checks = 0;
    const check = (): Promise<boolean> => {
      checks++;
      return new Promise(() => undefined);
    };
    const health = new HealthMonitor(check, { intervalMs: 30_000, clock, random: () => 0.5 });
    health.start(true);
    await clock.advance(30_000);
    health.wake();
    await clock.advance(300_000);
    expect(checks).toBe(1);
  });

  it('spreads checks by a tenth either way', async () => {
    const draws = [0, 0.999];
    const { clock, at, health } = monitored({
      intervalMs: 1_000,
      random: () => draws.shift() ?? 0.5,
    });
    health.start(true);
    await clock.advance(2_000);
    expect(at[0]).toBe(900);
    expect(at[1]).toBeCloseTo(1_999.8);
  });

  it('looks at once at what a call took out, then later each time, at most at its interval', async () => {
    const { clock, at, endpoint, health } = monitored({ intervalMs: 2_000 });
    health.start(true);
    await clock.advance(500);
    endpoint.isUp = false;
    health.wake();
    await clock.advance(8_000);
    const gaps = at.map((time, n) => time - (at[n - 1] ?? 500));
    expect(gaps).toEqual([0, 200, 400, 800, 1_600, 2_000, 2_000]);
  });

  it('is not asked ten times a second by an endpoint that answers its checks and fails its calls', async () => {
    const { clock, at, health } = monitored();
    health.start(true);
    for (let call = 0; call < 100; call++) {
      health.wake();
      await clock.advance(100);
    }
    expect(at.length).toBeLessThan(10);
    health.calm();
    const { length } = at;
    health.wake();
    await clock.advance(0);
    expect(at).toHaveLength(length + 1);
  });

  it('does not wait out its backoff where no other endpoint is left, but for a moment', async () => {
    const { clock, at, endpoint, health } = monitored();
    endpoint.isUp = false;
    health.start(false);
    await clock.advance(20_000);
    const last = at.at(-1) ?? 0;
    health.wake(true);
    await clock.advance(0);
    expect(at.at(-1)).toBe(20_000);
    health.wake(true);
    await clock.advance(100);
    expect(at.at(-1)).toBe(20_100);
    expect(last).toBeLessThan(20_000);
  });

  it('begins by itself when something takes the endpoint out before anybody started it', async () => {
    const { clock, at, health } = monitored();
    health.wake();
    await clock.advance(0);
    expect(at).toEqual([0]);
    health.stop();
    health.wake();
    await clock.advance(60_000);
    expect(at).toEqual([0]);
  });
});
