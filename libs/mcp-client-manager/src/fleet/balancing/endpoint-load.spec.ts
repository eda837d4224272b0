import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import fc from 'fast-check';
import { EndpointLoad } from './endpoint-load.ts';
import type { Outstanding } from './endpoint-load.ts';

class Sent implements Outstanding<Sent> {
  previous: Sent | undefined;
  next: Sent | undefined;

  constructor(readonly sentAt: number) {}
}

function aLoad() {
  const clock = new ManualClock();
  const load = new EndpointLoad<Sent>(clock);
  const begin = (): Sent => {
    const call = new Sent(clock.now());
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
    const [first, second, third] = [begin(), begin(), begin()];
    begin();
    load.succeed(first, 5);
    load.fail(second, 5);
    load.abandon(third);
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
    const { load, answer, begin } = aLoad();
    answer(10);
    answer(20);
    expect(load.latencyMs).toBe(12);
    load.fail(begin(), 1);
    expect(load.successRate).toBeCloseTo(0.8);
    answer(12);
    expect(load.successRate).toBeCloseTo(0.84);
  });

  it('does not take quick failures for speed, but slow ones for slowness', () => {
    const { load, answer, begin } = aLoad();
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

  it('is as slow as its oldest call is old, whatever it answers beside it', async () => {
    const { load, answer, begin, clock } = aLoad();
    answer(10);
    const stuck = begin();
    await clock.advance(3_000);
    const later = begin();
    answer(10);
    expect(load.peakLatencyMs).toBe(3_000);
    load.abandon(stuck);
    await clock.advance(500);
    expect(load.peakLatencyMs).toBe(500);
    load.abandon(later);
    expect(load.peakLatencyMs).toBeLessThan(10.1);
  });

  it('says nothing of a server that has answered nothing yet, however long that takes', async () => {
    const { load, begin, clock } = aLoad();
    begin();
    await clock.advance(60_000);
    expect(load.peakLatencyMs).toBe(0);
  });

  it('knows which call is out for longest, in whatever order they end', async () => {
    const step = fc.oneof(fc.constant('begin' as const), fc.nat(9));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { load, begin, answer, clock } = aLoad();
        answer(1);
        const out: Sent[] = [];
        for (const action of steps) {
          if (action === 'begin') out.push(begin());
          else {
            const [ended] = out.splice(action, 1);
            if (ended !== undefined) load.abandon(ended);
          }
          await clock.advance(1_000);
          expect(load.oldest).toBe(out[0]);
          expect(load.inFlight).toBe(out.length);
          const ageMs = clock.now() - (out[0]?.sentAt ?? clock.now());
          expect(load.peakLatencyMs).toBeGreaterThanOrEqual(ageMs);
        }
      }),
      { numRuns: 50 },
    );
  });
});
