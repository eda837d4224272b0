import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planBatches } from './plan-batches.ts';

describe('planning batches', () => {
  it('fills each up to ten texts or 8,000 characters', () => {
    const short = Array.from({ length: 12 }, (_, n) => `text ${n}`);
    expect(planBatches(short).map((batch) => batch.length)).toEqual([10, 2]);
    const long = Array.from({ length: 5 }, () => 'x'.repeat(4_000));
    expect(planBatches(long).map((batch) => batch.length)).toEqual([2, 2, 1]);
  });

  it('loses nothing and keeps the order, within the limits', () => {
    const texts = fc.array(fc.nat(4_000).map((length) => 'x'.repeat(length)));
    fc.assert(
      fc.property(texts, (given) => {
        const batches = planBatches(given);
        expect(batches.flat()).toEqual(given);
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(10);
          expect(batch.join('').length).toBeLessThanOrEqual(8_000);
        }
      }),
    );
  });
});
