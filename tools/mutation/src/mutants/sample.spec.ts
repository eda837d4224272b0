import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sample } from './sample.ts';

it('draws no one twice, as many as are asked for or there are, and the same for a seed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.nat(20), fc.nat(), (all, size, seed) => {
      const drawn = sample(all, size, seed);
      expect(drawn).toHaveLength(Math.min(size, all.length));
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(all).toEqual(expect.arrayContaining(drawn));
      expect(sample(all, size, seed)).toEqual(drawn);
    }),
  );
});

it('draws others for another seed', () => {
  const all = Array.from({ length: 100 }, (_, n) => n);
  expect(sample(all, 10, 1)).not.toEqual(sample(all, 10, 2));
});
