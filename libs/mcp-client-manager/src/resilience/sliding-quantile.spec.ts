import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SlidingQuantile } from './sliding-quantile.ts';

describe('SlidingQuantile', () => {
  it('knows nothing before the first value', () => {
    expect(new SlidingQuantile(0.95, 10).value).toBeUndefined();
  });

  it('is what sorting the last values gives', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(0, 0.5, 0.95, 1),
        (all, windowSize, quantile) => {
          const sliding = new SlidingQuantile(quantile, windowSize);
          all.forEach((value) => sliding.add(value));
          const window = all.slice(-windowSize).sort((a, b) => a - b);
          const index = Math.max(0, Math.ceil(quantile * window.length) - 1);
          expect(sliding.size).toBe(window.length);
          expect(sliding.value).toBe(window[index]);
        },
      ),
    );
  });

  it('follows latencies that have changed', () => {
    const p95 = new SlidingQuantile(0.95, 100);
    for (let call = 0; call < 1_000; call++) p95.add(10);
    for (let call = 0; call < 100; call++) p95.add(50);
    expect(p95.value).toBe(50);
  });
});
