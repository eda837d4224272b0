import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sortDescending } from './sort-ranks.ts';

describe('sorting ranks by a number of each', () => {
  const someKeys = fc.array(
    fc.oneof(fc.constantFrom(0, -0, 1, -1, Infinity, -Infinity), fc.double({ noNaN: true })),
    { minLength: 1, maxLength: 40 },
  );

  it.each([
    ['few', 40],
    ['many', 9_000],
  ])('puts higher numbers first and keeps the order of equal ones, for %s', (_how, length) => {
    fc.assert(
      fc.property(someKeys, (some) => {
        const keys = Float64Array.from({ length }, (_, at) => some[(at * 7) % some.length] ?? 0);
        const order = Uint32Array.from({ length }, (_, at) => at);
        sortDescending(order, keys);
        const expected = Array.from({ length }, (_, at) => at).sort((a, b) => {
          const [left, right] = [keys[a] ?? 0, keys[b] ?? 0];
          return left === right ? 0 : right > left ? 1 : -1;
        });
        expect([...order]).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
