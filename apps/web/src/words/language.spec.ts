import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language.ts';

const of = (search: string, ...preferred: string[]): string =>
  languageOf(new URLSearchParams(search), preferred);

describe('languageOf', () => {
  it.each([
    [[], 'en'],
    [['fr', 'de'], 'en'],
    [['fr', 'zh-HK', 'en'], 'zh-Hant'],
    [['zh-CN'], 'zh-Hant'],
    [['yue-Hant-HK'], 'zh-Hant'],
    [['en-GB', 'zh'], 'en'],
  ])('takes the first of %j that the page speaks: %s', (preferred, language) => {
    expect(of('', ...preferred)).toBe(language);
  });

  it('listens to the address first, where that names one', () => {
    expect(of('lang=en', 'zh-HK')).toBe('en');
    expect(of('lang=zh-Hant', 'en')).toBe('zh-Hant');
    expect(of('lang=tlh', 'zh-HK')).toBe('zh-Hant');
  });
});
