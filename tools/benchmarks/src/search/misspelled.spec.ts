import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '@tablewise/kernel';
import { misspelled } from './misspelled.ts';

const word = fc.stringMatching(/^[a-z]{2,12}$/);

describe('a misspelled word', () => {
  it('is never the word', () => {
    fc.assert(
      fc.property(word, fc.integer(), (right, seed) => {
        expect(misspelled(right, seededRandom(seed))).not.toBe(right);
      }),
    );
  });

  it('is one letter left out, added, replaced, or two neighbours swapped', () => {
    fc.assert(
      fc.property(word, fc.integer(), (right, seed) => {
        expect(oneErrorFrom(right)).toContain(misspelled(right, seededRandom(seed)));
      }),
    );
  });
});

/** By the definition: all words that are one error away. */
function oneErrorFrom(word: string): string[] {
  const letters = Array.from({ length: 26 }, (_, n) => String.fromCharCode(97 + n));
  return Array.from({ length: word.length + 1 }, (_, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    return [
      before + after.slice(1),
      before + after.charAt(1) + after.charAt(0) + after.slice(2),
      ...letters.flatMap((letter) => [before + letter + after, before + letter + after.slice(1)]),
    ];
  }).flat();
}
