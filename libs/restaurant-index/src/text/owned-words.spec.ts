import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OwnedWords } from './owned-words.ts';

/** The distinct words of places, each a name and its translations. */
function wordsOf(places: readonly (readonly string[])[]): string[] {
  const words = new OwnedWords();
  for (const [name = '', ...translations] of places) {
    words.addNames(name, Object.fromEntries(translations.entries()));
  }
  const { vocabulary } = words.interner.sort();
  return Array.from({ length: vocabulary.size }, (_, word) => vocabulary.text(word));
}

describe('the words of a place', () => {
  it('are those of all its names, though one is the beginning of a word of another', () => {
    expect(wordsOf([['Hamburger 太平館', 'Ham', '太平']])).toEqual([
      ...['ham', 'hamburger'],
      ...['太平', '平', '平馆', '馆'],
    ]);
  });

  it('are those that its names have apart, wherever one stands in another', () => {
    const piece = fc.constantFrom(
      'Ham',
      'burger',
      '太平',
      '館',
      "'",
      '-',
      '&',
      '\u1112\u1161\u11ab',
    );
    const spaced = fc.tuple(piece, fc.constantFrom('', ' ')).map((pair) => pair.join(''));
    const name = fc.array(spaced, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(name, fc.nat(20), fc.nat(20), (text, start, length) => {
        const part = text.slice(start, start + length);
        expect(wordsOf([[text, part]])).toEqual(wordsOf([[text], [part]]));
      }),
      { numRuns: 1000 },
    );
  });
});
