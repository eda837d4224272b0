import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sortByText } from './sort-by-text.ts';

describe('sorting numbered texts by their code units', () => {
  const tail = fc.oneof(
    fc.nat(2_000_000).map(String),
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.stringMatching(/^[a-f0-9]{36}$/u),
    fc.constant('\u0000'),
    fc.constantFrom('z'.repeat(60), `${'z'.repeat(60)}1`, `${'z'.repeat(60)}0`),
  );

  it('puts ids in order, whatever they have in common and however long they are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'demo:1-', 'osm:node/'),
        fc.array(tail, { maxLength: 40 }),
        (beginning, tails) => {
          const texts = tails.map((each) => beginning + each);
          const order = Uint32Array.from(texts.keys());
          sortByText(order, texts);
          const expected = texts.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
          expect(Array.from(order, (at) => texts[at])).toEqual(expected);
        },
      ),
    );
  });
});
