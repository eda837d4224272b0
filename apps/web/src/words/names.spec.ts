import { describe, expect, it } from '@jest/globals';
import { namesOf } from './names.ts';

const KOSHARY = { en: 'Abou Tarek', ar: 'أبو طارق' };
const place = (names: Record<string, string> | undefined, name = 'Abou Tarek') => ({
  name,
  ...(names !== undefined && { names }),
});

describe('the names of a place', () => {
  it('are that of the page’s language and the other one, whichever that is', () => {
    expect(namesOf(place(KOSHARY), 'en')).toEqual([
      { text: 'Abou Tarek', lang: 'en' },
      { text: 'أبو طارق', lang: 'ar' },
    ]);
    expect(namesOf(place({ ...KOSHARY, zh: '塔里克' }), 'zh-Hant', ['ar', 'en', 'zh'])).toEqual([
      { text: '塔里克', lang: 'zh-Hant' },
      { text: 'أبو طارق', lang: 'ar' },
    ]);
  });

  it('begin with that of the record where it has none in the page’s language', () => {
    expect(namesOf(place(KOSHARY), 'zh-Hant', ['ar', 'en'])).toEqual([
      { text: 'Abou Tarek', lang: 'en' },
      { text: 'أبو طارق', lang: 'ar' },
    ]);
    expect(namesOf(place({ ar: 'أبو طارق' }, 'أبو طارق'), 'en')).toEqual([
      { text: 'أبو طارق', lang: 'ar' },
    ]);
  });

  it('have the city’s first language beside the page’s, before others', () => {
    const names = { fr: 'Tarek père', ...KOSHARY };
    expect(namesOf(place(names), 'en', ['ar', 'en', 'zh'])[1]?.lang).toBe('ar');
    expect(namesOf(place(names), 'en')[1]?.lang).toBe('fr');
  });

  it('are one where both are the same, or nothing else is known', () => {
    expect(namesOf(place({ en: 'KFC', ar: 'KFC' }, 'KFC'), 'en')).toEqual([
      { text: 'KFC', lang: 'en' },
    ]);
    expect(namesOf(place(undefined), 'en')).toEqual([{ text: 'Abou Tarek', lang: undefined }]);
  });
});
