import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clausesOf } from './clauses.ts';

function texts(review: string): string[] {
  return clausesOf(review).map(({ text }) => text);
}

describe('the clauses of a review', () => {
  it('end at punctuation of either language and at words that turn', () => {
    expect(texts('Great food, but slow service! 環境好靚，不過貴。')).toEqual([
      'Great food',
      'but slow service!',
      '環境好靚',
      '不過貴',
    ]);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['punctuation', '...!?，。'],
  ])('are none in %s', (_what, review) => {
    expect(texts(review)).toEqual([]);
  });

  it('stay short where nothing ends them', () => {
    const clauses = clausesOf('好'.repeat(20_000));
    expect(clauses).toHaveLength(100);
    expect(clauses.at(-1)?.end).toBe(20_000);
  });

  it('never cut an emoji in two', () => {
    for (const { text } of clausesOf('😋'.repeat(500))) expect(text).not.toMatch(/\p{Surrogate}/u);
  });

  it('are substrings at their offsets, in order, whatever the text', () => {
    const broken = fc.array(
      fc.constantFrom('a', ' ', ',', ' but ', '好', '。', '😋', '\ud83d', '\udc4d'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          broken.map((parts) => parts.join('')),
        ),
        (review) => {
          let last = 0;
          for (const { start, end, text } of clausesOf(review)) {
            expect(review.slice(start, end)).toBe(text);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
        },
      ),
    );
  });
});
