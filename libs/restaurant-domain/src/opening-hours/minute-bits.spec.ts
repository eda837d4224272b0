import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasBit, runEnd, setBits } from './minute-bits.ts';

const BITS = 256;
const anyBits = fc
  .array(fc.tuple(fc.nat(BITS), fc.nat(BITS)), { maxLength: 4 })
  .map((ranges) => ranges.map(([from, to]) => ({ from, to })));

function wordsOf(ranges: readonly { from: number; to: number }[]): Uint32Array {
  const words = new Uint32Array(BITS / 32);
  for (const { from, to } of ranges) setBits(words, from, to);
  return words;
}

describe('bits of minutes', () => {
  it('are set from the first to before the last of a range, and nowhere else', () => {
    fc.assert(
      fc.property(anyBits, fc.nat(BITS - 1), (ranges, at) => {
        const isInRange = ranges.some(({ from, to }) => from <= at && at < to);
        expect(hasBit(wordsOf(ranges), at)).toBe(isInRange);
      }),
    );
  });

  it('run as far as looking at each one finds them alike', () => {
    fc.assert(
      fc.property(anyBits, fc.nat(BITS - 1), fc.nat(BITS), (ranges, from, end) => {
        fc.pre(from < end);
        const words = wordsOf(ranges);
        let naive = from;
        while (naive < end && hasBit(words, naive) === hasBit(words, from)) naive++;
        expect(runEnd(words, from, end)).toBe(naive);
      }),
    );
  });
});
