import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import type { Random } from '@tablewise/kernel';
import { HealthMonitor } from './health-monitor.ts';

interface Given {
  readonly isUp?: boolean;
  readonly intervalMs?: number;
  readonly random?: Random;
}

function aMonitor({ isUp = true, intervalMs = 30_000, random = () => 0.5 }: Given = {}) {
  const clock = new ManualClock();
  const at: number[] = [];
  const endpoint = { isUp };
  const check = (): Promise<boolean> => {
    at.push(clock.now());
    return Promise.resolve(endpoint.isUp);
  };
  return { clock, at, endpoint, monitor: new HealthMonitor(check, { intervalMs, clock, random }) };
}

describe('HealthMonitor', () => {
  it('checks every interval, and no more once it is stopped', async () => {
    const { clock, at, monitor } = aMonitor();
    monitor.start(true);
    await clock.advance(90_000);
    monitor.stop();
    await clock.advance(90_000);
    expect(at).toEqual([30_000, 60_000, 90_000]);
    expect(clock.pendingTimers).toBe(0);
  });

  it('does not check while the check before is still out', async () => {
    const clock = new ManualClock();
    let checks = 0;
    const check = (): Promise<boolean> => {
      checks++;
      return new Promise(() => undefined);
    };
    const options = { intervalMs: 30_000, clock, random: () => 0.5 };
    const monitor = new HealthMonitor(check, options);
    monitor.start(true);
    await clock.advance(30_000);
    monitor.wake(true);
    await clock.advance(300_000);
    expect(checks).toBe(1);
  });

  it('spreads checks by a tenth either way', async () => {
    const draws = [0, 0.999];
    const random = (): number => draws.shift() ?? 0.5;
    const { clock, at, monitor } = aMonitor({ intervalMs: 1_000, random });
    monitor.start(true);
    await clock.advance(2_000);
    expect(at[0]).toBe(900);
    expect(at[1]).toBeCloseTo(1_999.8);
  });

  it('looks soon at what was down from the start, and later each time, up to the interval', async () => {
    const { clock, at, monitor } = aMonitor({ isUp: false, intervalMs: 1_000 });
    monitor.start(false);
    await clock.advance(4_300);
    expect(at).toEqual([100, 200, 400, 800, 1_600, 2_600, 3_600]);
  });

  it('looks at once at what was taken out, then after 100 ms, 200 ms and so on', async () => {
    const { clock, at, endpoint, monitor } = aMonitor();
    monitor.start(true);
    await clock.advance(5_000);
    endpoint.isUp = false;
    monitor.wake();
    await clock.advance(3_000);
    expect(at).toEqual([5_000, 5_200, 5_600, 6_400, 8_000]);
    endpoint.isUp = true;
    await clock.advance(3_200);
    expect(at.at(-1)).toBe(11_200);
    await clock.advance(29_999);
    expect(at.at(-1)).toBe(11_200);
    await clock.advance(1);
    expect(at.at(-1)).toBe(41_200);
  });

  it('does not look at once again and again at what answers its checks and fails its calls', async () => {
    const { clock, at, monitor } = aMonitor();
    monitor.start(true);
    for (let failure = 0; failure < 300; failure++) {
      monitor.wake();
      await clock.advance(10);
    }
    expect(at.length).toBeLessThanOrEqual(6);
    expect(at[0]).toBe(0);
  });

  it('looks at once again after a call was answered', async () => {
    const { clock, at, monitor } = aMonitor();
    monitor.start(true);
    for (let trouble = 0; trouble < 3; trouble++) {
      monitor.wake();
      await clock.advance(5_000);
      monitor.calm();
    }
    expect(at).toEqual([0, 5_000, 10_000]);
  });

  it('looks as soon as may be where no other is left, but no more than ten times a second', async () => {
    const { clock, at, endpoint, monitor } = aMonitor();
    monitor.start(true);
    endpoint.isUp = false;
    monitor.wake();
    await clock.advance(60_000);
    at.length = 0;
    for (let ms = 0; ms < 500; ms += 10) {
      monitor.wake(true);
      await clock.advance(10);
    }
    expect(at).toEqual([60_000, 60_100, 60_200, 60_300, 60_400, 60_500]);
  });

  it('never puts off a check that is due sooner', async () => {
    const { clock, at, monitor } = aMonitor({ intervalMs: 1_000 });
    monitor.start(true);
    await clock.advance(950);
    monitor.checked();
    monitor.wake();
    await clock.advance(50);
    expect(at).toEqual([1_000]);
  });

  it('counts a check that somebody else asked for', async () => {
    const { clock, at, monitor } = aMonitor();
    monitor.start(true);
    await clock.advance(1_000);
    monitor.checked();
    monitor.wake();
    await clock.advance(99);
    expect(at).toEqual([]);
    await clock.advance(1);
    expect(at).toEqual([1_100]);
  });

  it('begins by itself where something is the matter before anybody has started it', async () => {
    const { clock, at, monitor } = aMonitor();
    monitor.wake();
    monitor.start(true);
    await clock.advance(30_000);
    expect(at).toEqual([0, 30_000]);
  });

  it('stays stopped, whatever happens and whatever is still out', async () => {
    const { clock, at, endpoint, monitor } = aMonitor();
    monitor.start(true);
    endpoint.isUp = false;
    monitor.wake();
    const checked = clock.advance(0);
    monitor.stop();
    await checked;
    monitor.wake(true);
    monitor.start(true);
    await clock.advance(90_000);
    expect(at.length).toBeLessThanOrEqual(1);
    expect(clock.pendingTimers).toBe(0);
  });
});
