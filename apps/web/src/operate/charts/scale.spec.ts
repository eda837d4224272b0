import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aServerStep, aStep, anEndpointStep, FIRST, SEARCH } from '../testing/a-step.ts';
import { linear, logarithmic, roundTop, topsOf } from './scale.ts';
import { trackOf } from './track.ts';

describe('the top of a chart', () => {
  it.each([
    [1, 1],
    [1.1, 2],
    [3, 5],
    [5, 5],
    [7.2, 10],
    [0.3, 0.5],
    [1_000, 1_000],
  ])('for at most %d is %d', (most, top) => {
    expect(roundTop(most)).toBeCloseTo(top, 9);
  });

  it('is never below what is shown, nor far above it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), (most) => {
        const top = roundTop(most);
        expect(top / most).toBeGreaterThan(1 - 1e-8);
        expect(top / most).toBeLessThanOrEqual(2.5 * (1 + 1e-8));
      }),
    );
  });

  it('is the same for all, and not filled by a single failure', () => {
    const slow = anEndpointStep({ latency: { p50_ms: 1, p95_ms: 20, p99_ms: 1_200 } });
    const steps = [aStep(0, aServerStep({ calls: 100, failures: 1, endpoints: [slow] }))];
    const tracks = [{ server: SEARCH }, { server: SEARCH, endpoint: FIRST }].map((subject) =>
      trackOf(steps, subject),
    );
    expect(topsOf(tracks)).toEqual({
      ...{ rate: 20, failures: 5, latencyMs: 10_000, waiters: 5, places: 20 },
    });
  });
});

describe('a scale', () => {
  const scales = fc.constantFrom(linear, logarithmic);
  const values = fc.double({ min: 0, max: 1e6, noNaN: true });

  it('keeps everything in its chart, and the larger above the smaller', () => {
    fc.assert(
      fc.property(scales, fc.constantFrom(10, 100, 5_000), values, values, (of, top, a, b) => {
        const scale = of(top);
        const [low, high] = [scale(Math.min(a, b)), scale(Math.max(a, b))];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('of latencies gives every power of ten the same height', () => {
    const scale = logarithmic(1_000);
    expect([0.2, 1, 10, 100, 1_000].map((ms) => Math.round(scale(ms) * 3))).toEqual([
      0, 0, 1, 2, 3,
    ]);
  });
});
