import { describe, expect, it } from '@jest/globals';
import { clausesOf } from './clauses.ts';
import { passagesIn, passagesOf } from './passages.ts';

function texts(text: string): string[] {
  return passagesIn(text, 'en').map((passage) => passage.text);
}

describe('the passages of a text', () => {
  it('are its sentences, with the stops behind them', () => {
    expect(texts('Good soup, cheap too! Slow service...\nNever again')).toEqual([
      'Good soup, cheap too!',
      'Slow service...',
      'Never again',
    ]);
  });

  it('end where the language changes, and leave out what is in none', () => {
    const text = 'Good soup, 但係好貴, sehr schade';
    const [soup, dear, shame] = clausesOf(text);
    const passages = passagesOf(
      text,
      [
        { span: soup, language: 'en' as const },
        { span: dear, language: 'zh' as const },
        { span: shame, language: undefined },
      ].flatMap(({ span, language }) => (span === undefined ? [] : [{ span, language }])),
    );
    expect(passages.map(({ text, language }) => [text, language])).toEqual([
      ['Good soup', 'en'],
      ['但係好貴', 'zh'],
    ]);
  });

  it.each([
    ['Good soup but slow service', true],
    ['Although it was late, they served us', true],
    ['環境好靚，但係貴', true],
    ['Good soup and quick service', false],
    ['But the service was slow', false],
  ])('turn or not: "%s" %s', (text, turning) => {
    expect(passagesIn(text, 'en').map(({ turns }) => turns)).toEqual([turning]);
  });
});
