import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { EndpointLoad } from './endpoint-load.ts';
import type { Outstanding } from './endpoint-load.ts';

class Call implements Outstanding<Call> {
  previous: Call | undefined;
  next: Call | undefined;

  constructor(readonly sentAt: number) {}
}

function aLoad() {
  const clock = new ManualClock();
  const load = new EndpointLoad<Call>(clock);
  const begin = (): Call => {
    const call = new Call(clock.now());
    load.begin(call);
    return call;
  };
  const answer = (durationMs: number): void => {
    load.succeed(begin(), durationMs);
  };
  return { clock, load, begin, answer };
}

describe('EndpointLoad', () => {
  it('counts what is in flight, whatever becomes of it', () => {
    const { load, begin } = aLoad();
    const [answered, failed, left] = [begin(), begin(), begin(), begin()] as const;
    expect(load.inFlight).toBe(4);
    load.succeed(answered, 5);
    load.fail(failed, 5);
    load.abandon(left);
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
    const { load, begin, answer } = aLoad();
    answer(10);
    answer(20);
    expect(load.latencyMs).toBe(12);
    load.fail(begin(), 1);
    expect(load.successRate).toBeCloseTo(0.8);
    answer(12);
    expect(load.successRate).toBeCloseTo(0.84);
  });

  it('does not take quick failures for speed, but slow ones for slowness', () => {
    const { load, begin, answer } = aLoad();
    answer(50);
    load.fail(begin(), 1);
    expect(load).toMatchObject({ latencyMs: 50, peakLatencyMs: 50 });
    load.fail(begin(), 5_000);
    expect(load).toMatchObject({ latencyMs: 50, peakLatencyMs: 5_000 });
  });

  it('knows an answer within the same millisecond from none', () => {
    const { load, answer } = aLoad();
    expect(load.peakLatencyMs).toBe(0);
    answer(0);
    expect(load.peakLatencyMs).toBeGreaterThan(0);
  });

  it('never rates an endpoint below the age of the oldest call that is out', async () => {
    const { load, begin, answer, clock } = aLoad();
    answer(10);
    const oldest = begin();
    await clock.advance(4_000);
    const younger = begin();
    await clock.advance(1_000);
    expect(load.peakLatencyMs).toBe(5_000);
    expect(load.oldest).toBe(oldest);
    load.abandon(oldest);
    expect(load.peakLatencyMs).toBe(1_000);
    load.abandon(younger);
    expect(load.peakLatencyMs).toBeCloseTo(10 / Math.sqrt(Math.E));
  });

  it('knows nothing of a server that has answered nothing, however long that takes', async () => {
    const { load, begin, clock } = aLoad();
    begin();
    await clock.advance(60_000);
    expect(load.peakLatencyMs).toBe(0);
  });
});
