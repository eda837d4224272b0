import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { EndpointLoad } from './endpoint-load.ts';

function aLoad() {
  const clock = new ManualClock();
  const load = new EndpointLoad(clock);
  const answer = (durationMs: number): void => {
    load.begin();
    load.succeed(durationMs);
  };
  return { clock, load, answer };
}

describe('EndpointLoad', () => {
  it('counts what is in flight, whatever becomes of it', () => {
    const { load } = aLoad();
    for (let n = 0; n < 4; n++) load.begin();
    load.succeed(5);
    load.fail(5);
    load.abandon();
    expect(load).toMatchObject({ inFlight: 1, succeeded: 1, failed: 1, latencySumMs: 5 });
  });

  it('takes over a slow answer at once and forgets it in the course of seconds', async () => {
    const { load, answer, clock } = aLoad();
    answer(10);
    answer(100);
    expect(load.peakLatencyMs).toBe(100);
    answer(10);
    expect(load.peakLatencyMs).toBe(100);
    await clock.advance(10_000);
    expect(load.peakLatencyMs).toBeCloseTo(100 / Math.E);
    answer(10);
    expect(load.peakLatencyMs).toBeCloseTo(100 / Math.E + 10 * (1 - 1 / Math.E));
  });

  it('weighs the newest call a fifth in the plain averages', () => {
    const { load, answer } = aLoad();
    answer(10);
    answer(20);
    expect(load.latencyMs).toBe(12);
    load.begin();
    load.fail(1);
    expect(load.successRate).toBeCloseTo(0.8);
    answer(12);
    expect(load.successRate).toBeCloseTo(0.84);
  });

  it('does not take quick failures for speed, but slow ones for slowness', () => {
    const { load, answer } = aLoad();
    answer(50);
    load.begin();
    load.fail(1);
    expect(load).toMatchObject({ latencyMs: 50, peakLatencyMs: 50 });
    load.begin();
    load.fail(5_000);
    expect(load).toMatchObject({ latencyMs: 50, peakLatencyMs: 5_000 });
  });

  it('knows an answer within the same millisecond from none', () => {
    const { load, answer } = aLoad();
    expect(load.peakLatencyMs).toBe(0);
    answer(0);
    expect(load.peakLatencyMs).toBeGreaterThan(0);
  });
});
