import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canBeMistyped } from './allowed-distance.ts';
import { typingDistance } from './typing-distance.ts';
import type { WordUnits } from './typing-distance.ts';
import { WordInterner } from './word-interner.ts';
import { WordNeighbours } from './word-neighbours.ts';

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from(text, (letter) => letter.charCodeAt(0));
}

function wordOf(text: string): WordUnits {
  return { units: unitsOf(text), start: 0, end: text.length };
}

describe('the neighbours of a word', () => {
  // Longer than the prefix of which letters are deleted, and alike enough to be near.
  const word = fc
    .tuple(
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 }),
      fc.constantFrom('', '', 'ab', 'abcabc'),
    )
    .map(([start, end]) => start + end);

  it('are the words of exactly that distance', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 80 }),
        word.filter((text) => text.length > 2),
        fc.constantFrom(1 as const, 2 as const),
        (words, text, distance) => {
          // Words of two errors are asked for with seven letters and more.
          const asked = distance === 2 ? text.padEnd(7, 'a') : text;
          const interner = new WordInterner();
          for (const each of words) interner.intern(unitsOf(each), 0, each.length);
          const { vocabulary } = interner.sort();
          const found = WordNeighbours.build(vocabulary).at(distance, unitsOf(asked));
          expect(found.map((each) => vocabulary.text(each))).toEqual(
            words
              .filter((each) => canBeMistyped(each))
              .filter((each) => typingDistance(wordOf(asked), wordOf(each), 2) === distance)
              .sort(),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});
