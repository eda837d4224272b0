import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { intervalOf } from './interval.ts';

describe('intervalOf', () => {
  // Where the formula is short: none of n is 0 to z²/(n + z²), all of n is n/(n + z²) to 1, a half
  // of n is .5 ± z/2√(n + z²). z² is 2.706.
  it.each([
    [{ likes: 0, neutral: 0, dislikes: 4 }, 0, 2.706 / 6.706],
    [{ likes: 10, neutral: 0, dislikes: 0 }, 10 / 12.706, 1],
    [{ likes: 50, neutral: 20, dislikes: 30 }, 0.5 - 0.0812, 0.5 + 0.0812],
  ])('is that of Wilson for %o', (votes, low, high) => {
    const interval = intervalOf(votes);
    expect(interval?.low).toBeCloseTo(low, 3);
    expect(interval?.high).toBeCloseTo(high, 3);
  });

  it('knows nothing without votes', () => {
    expect(intervalOf({ likes: 0, neutral: 0, dislikes: 0 })).toBeUndefined();
  });

  it('holds the share of likes, and narrows with more votes', () => {
    const count = fc.integer({ min: 0, max: 1_000 });
    fc.assert(
      fc.property(count, count, (likes, others) => {
        fc.pre(likes + others > 0);
        const width = (times: number): number => {
          const votes = { likes: likes * times, neutral: 0, dislikes: others * times };
          const { low, high } = intervalOf(votes) ?? { low: 1, high: 0 };
          const share = likes / (likes + others);
          expect(low).toBeLessThanOrEqual(share + 1e-9);
          expect(high).toBeGreaterThanOrEqual(share - 1e-9);
          return high - low;
        };
        expect(width(4)).toBeLessThan(width(1));
      }),
    );
  });
});
