import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language-of.ts';

describe('the language of a text', () => {
  it.each([
    ['The noodles were great', 'en'],
    ['Crème brûlée délicieuse', 'en'],
    ['呢間好好食', 'zh'],
    ['这家很好吃', 'zh'],
    ['呢間 cafe 好 nice', 'zh'],
    ['I love their 點心', 'en'],
    ['', 'und'],
    ['👍 10/10 !!!', 'und'],
  ])('of "%s" is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
