import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HONG_KONG as CITY } from '@tablewise/restaurant-domain';
import { CuisineTags } from './cuisine-tags.ts';
import { cuisinesOf } from './cuisines.ts';
import { NamesByScript } from './names-by-script.ts';
import { namesOf as read } from './names.ts';
import type { NameResult } from './names.ts';

const HONG_KONG = new NamesByScript(['en', 'zh']);

function namesOf({ name, ...byLanguage }: Readonly<Record<string, string>>): NameResult {
  return read({ name, byLanguage }, HONG_KONG);
}

describe('cuisines', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['chinese;barbecue;international', ['chinese', 'barbecue', 'international']],
    ['noodles; noodle ;;', ['noodle']],
    ['Italian,_European', ['italian', 'european']],
    ['Hong Kong', ['hong_kong']],
    ['川菜;湘菜', ['sichuan', 'hunan']],
    ['steak_house, pizza', ['steak_house', 'pizza']],
    [
      ['Sichuan', 'dim sum; bar'],
      ['sichuan', 'dim_sum', 'bar'],
    ],
  ])('of %j are %j', (tag, cuisines) => {
    expect(cuisinesOf(tag)).toEqual(cuisines);
  });
});

describe('tags', () => {
  const tags = new CuisineTags(CITY);

  it.each([
    'Hong Kong',
    'Hong Kong Style',
    'hong-kong',
    'Hongkongese',
    '香港',
    'Central',
    'Tsim Sha Tsui style',
    'TST',
    '銅鑼灣',
  ])('that are %j say where a place of Hong Kong is', (tag) => {
    const { cuisines, places } = tags.sort(cuisinesOf(['Thai', tag]));
    expect([cuisines, places.length]).toEqual([['thai'], 1]);
  });

  it.each(['Western', 'Cha Chaan Teng', 'Shanghai', 'Taiwanese style', 'Seafood'])(
    'that are %j say what it cooks',
    (tag) => {
      const given = cuisinesOf(tag);
      expect(tags.sort(given)).toEqual({ cuisines: given, places: [] });
    },
  );
});

describe('names', () => {
  it.each([
    [{ name: '鏞記', en: 'YUNG KEE' }, '鏞記', { en: 'YUNG KEE', zh: '鏞記' }],
    [{ name: '  Café  Gabbana ' }, 'Café Gabbana', { en: 'Café Gabbana' }],
    [
      { name: '真章魚無雙 x TEA BASARA' },
      '真章魚無雙 x TEA BASARA',
      { zh: '真章魚無雙 x TEA BASARA' },
    ],
    [{ en: 'Only English' }, 'Only English', { en: 'Only English' }],
    [{ name: 'Alpha', zh: '阿爾法' }, 'Alpha', { en: 'Alpha', zh: '阿爾法' }],
    [{ name: 'なだ万' }, 'なだ万', { zh: 'なだ万' }],
    [{ name: '283' }, '283', {}],
  ])('of %j are %j, %j', (tags, name, names) => {
    expect(namesOf(tags)).toEqual({ kind: 'named', name, names });
  });

  it.each(['No Record', '(no record found)', 'no record', 'N/A', 'unknown', '---', '無名'])(
    '%j is a placeholder',
    (name) => {
      expect(namesOf({ name })).toEqual({ kind: 'placeholder', name });
    },
  );

  it.each([
    ['The Kitchen 廚房', ['en', 'zh'], { en: 'The Kitchen', zh: '廚房' }],
    ['廚房 The Kitchen', ['en', 'zh'], { en: 'The Kitchen', zh: '廚房' }],
    ['KFC 肯德基', ['en', 'zh'], { en: 'KFC', zh: '肯德基' }],
    ['齋啡VegoCoffee', ['en', 'zh'], { en: 'VegoCoffee', zh: '齋啡' }],
    ["麥當勞 (McDonald's)", ['en', 'zh'], { en: "McDonald's", zh: '麥當勞' }],
    ['Cafe 100 | 一百咖啡', ['en', 'zh'], { en: 'Cafe 100', zh: '一百咖啡' }],
    ['7-Eleven 便利店', ['en', 'zh'], { en: '7-Eleven', zh: '便利店' }],
    ['Sushi なだ万', ['en', 'zh'], { en: 'Sushi', zh: 'なだ万' }],
    ['すし さくら Sushi Sakura', ['en', 'ja'], { en: 'Sushi Sakura', ja: 'すし さくら' }],
    ['مطبخ - The Kitchen', ['en', 'ar'], { en: 'The Kitchen', ar: 'مطبخ' }],
    ['The Kitchen / המטבח', ['he', 'en'], { en: 'The Kitchen', he: 'המטבח' }],
    ['ครัวไทย (Thai Kitchen)', ['th', 'en'], { en: 'Thai Kitchen', th: 'ครัวไทย' }],
    ['김밥 Kimbap', ['ko', 'en'], { en: 'Kimbap', ko: '김밥' }],
    ['Кухня مطبخ', ['ru', 'ar'], { ru: 'Кухня', ar: 'مطبخ' }],
    ['Café Smörgås', ['fr', 'da'], { fr: 'Café Smörgås' }],
    ['Thai Kitchen ครัวไทย', ['en', 'zh'], { en: 'Thai Kitchen' }],
    ['真章魚無雙 x TEA BASARA', ['en', 'zh'], { zh: '真章魚無雙 x TEA BASARA' }],
    ['龍記 & Sons', ['en', 'zh'], { zh: '龍記 & Sons' }],
    ['卡拉OK', ['en', 'zh'], { zh: '卡拉OK' }],
    ['同信BBQ', ['en', 'zh'], { zh: '同信BBQ' }],
    ['Starbucks (中環店)', ['en', 'zh'], { zh: 'Starbucks (中環店)' }],
    ['Dragon 龍 House', ['en', 'zh'], { zh: 'Dragon 龍 House' }],
  ])('of %j in a city of %j are %j', (name, languages, names) => {
    expect(read({ name }, new NamesByScript(languages))).toEqual({ kind: 'named', name, names });
  });

  it('that are given stand before those told by their script, in languages of the city', () => {
    const byLanguage = { en: 'Kitchen', ja: 'だいどころ' };
    expect(read({ name: 'The Kitchen 廚房', byLanguage }, HONG_KONG)).toMatchObject({
      names: { en: 'Kitchen', zh: '廚房' },
    });
  });

  it('are parts of the name in its order, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        for (const part of Object.values(HONG_KONG.of(name))) expect(name).toContain(part);
      }),
    );
  });

  it('that are placeholders in one language are left out of it, and said', () => {
    expect(namesOf({ name: '廟街辣蟹', en: '(no record found)' })).toEqual({
      kind: 'named',
      name: '廟街辣蟹',
      names: { zh: '廟街辣蟹' },
      leftOut: '(no record found)',
    });
  });

  it.each([{}, { name: '' }, { name: '   ' }])('%j is no name', (tags) => {
    expect(namesOf(tags)).toEqual({ kind: 'no_name' });
  });
});
