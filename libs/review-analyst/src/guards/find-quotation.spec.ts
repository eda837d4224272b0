import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findQuotation } from './find-quotation.ts';

describe('finding a quotation in a review', () => {
  it('gives the piece itself, blanks around the quotation aside', () => {
    const text = '叉燒好味, the rest so-so';
    expect(findQuotation(text, ' 好味 ')).toEqual({ start: 2, end: 4, text: '好味' });
  });

  it.each([
    ['another spelling', 'good soup', 'Good soup'],
    ['nothing', 'good soup', '  '],
    ['a part of a number', 'we paid $1,200', '200'],
    ['a number without its end', 'we paid 12.50', 'paid 12'],
    ['half of a character', 'good 😀', '\ud83d'],
    ['the other half', '😀 good', '\ude00 good'],
  ])('does not find %s', (_what, text, quotation) => {
    expect(findQuotation(text, quotation)).toBeUndefined();
  });

  it('looks on where a number was only hit in part', () => {
    expect(findQuotation('1,200, then 200.', '200')).toEqual({ start: 12, end: 15, text: '200' });
  });

  it('lets a number stand beside punctuation', () => {
    expect(findQuotation('We were 4. 5 stars.', 'were 4.')).toMatchObject({ start: 3 });
  });

  it('only ever gives pieces of the review whose numbers the review has', () => {
    const alphabet = fc.constantFrom('1', '2', '0', ',', '.', ' ', 'a', '味', '😀');
    const text = fc.string({ unit: alphabet, maxLength: 30 });
    const numbersIn = (said: string) => said.match(/\d+(?:[.,]\d+)*/g) ?? [];
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (review, a, b) => {
        const quotation = review.slice(Math.min(a, b), Math.max(a, b));
        const span = findQuotation(review, quotation);
        if (span === undefined) return;
        expect(review.slice(span.start, span.end)).toBe(span.text);
        expect(numbersIn(review)).toEqual(expect.arrayContaining(numbersIn(span.text)));
        expect(span.text).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
