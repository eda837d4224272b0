import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GrowingStrings } from './growing-strings.ts';
import { sortedStrings } from './sort-strings.ts';

describe('sorting packed strings', () => {
  const tail = fc.oneof(
    fc.nat(2_000_000).map(String),
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.stringMatching(/^[a-f0-9]{36}$/u),
    fc.constantFrom('\u0000', '\ud800', '\udc00', '\uffff', '\u{10000}'),
    fc.constantFrom('z'.repeat(60), `${'z'.repeat(60)}1`, `${'z'.repeat(60)}0`),
  );

  it('puts ids in the order of their code units, whatever they begin with and however long', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'demo:1-', 'osm:node/'),
        fc.array(tail, { maxLength: 40 }),
        (beginning, tails) => {
          const texts = tails.map((each) => beginning + each);
          const growing = new GrowingStrings();
          for (const text of texts) growing.push(text);
          const order = sortedStrings(growing.packed());
          const expected = texts.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
          expect(Array.from(order, (at) => texts[at])).toEqual(expected);
        },
      ),
    );
  });
});
