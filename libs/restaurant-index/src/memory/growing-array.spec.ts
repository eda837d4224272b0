import { describe, expect, it } from '@jest/globals';
import { GrowingArray } from './growing-array.ts';
import { sharedFloat64 } from './shared-arrays.ts';

describe('an array that grows in pieces', () => {
  it('has every number where it was put, past the ends of pieces too', () => {
    const numbers = new GrowingArray(sharedFloat64);
    for (let at = 0; at < 10_000; at++) numbers.push(at / 2);
    expect(numbers.length).toBe(10_000);
    expect(Array.from({ length: 10_000 }, (_, at) => numbers.at(at) * 2)).toEqual([
      ...Array(10_000).keys(),
    ]);
    expect([...numbers.packed()]).toEqual(Array.from({ length: 10_000 }, (_, at) => at / 2));
    expect(numbers.at(10_000)).toBe(0);
    expect(numbers.at(1_000_000)).toBe(0);
  });
});
