import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from './edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['stanley', 'stanley', 0],
    ['', 'abc', 3],
    ['stanley', 'stnaley', 1],
    ['stanley', 'stanly', 1],
    ['stanley', 'stanleys', 1],
    ['stanley', 'stonley', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['銅鑼灣', '銅鑼湾', 1],
  ])('from "%s" to "%s" is %d', (from, to, edits) => {
    expect(editDistance(from, to)).toBe(edits);
  });

  it('is the same both ways, and between the difference of the lengths and the longer length', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (from, to) => {
        const edits = editDistance(from, to);
        expect(editDistance(to, from)).toBe(edits);
        expect(edits).toBeGreaterThanOrEqual(Math.abs(from.length - to.length));
        expect(edits).toBeLessThanOrEqual(Math.max(from.length, to.length));
      }),
    );
  });
});
