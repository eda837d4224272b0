import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldCharacter } from './fold-character.ts';
import { foldName } from './fold-name.ts';

const LAST_CODE_POINT = 0x10ffff;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

describe('a folded name', () => {
  it.each([
    ['joined and divided words', ['McDonald’s', 'Mc Donalds', 'mc-donald`s', 'MCDONALDS']],
    ['dots', ['H.K. Diner', 'HK Diner', 'hkdiner']],
    ['ampersand and word', ['Fish & Chips', 'fish and chips', 'Fish＆Chips', 'fish_and_chips']],
    ['Vietnamese', ['Phở Đặng', 'PHO DANG', 'phở đặng']],
    ['Danish', ['Smørrebrød på Æblegård', 'smorrebrod pa aeblegard']],
    ['Polish', ['Łódź', 'lodz']],
    ['Turkish', ['Işık İstanbul', 'isik istanbul', 'IŞIK ISTANBUL']],
    ['German', ['Weißwürste', 'WEISSWÜRSTE', 'weisswurste']],
    ['Maltese, Azeri and Kazakh', ['Ħobża Əli Қазақ', 'hobza eli казак']],
    ['Greek', ['Ὀδυσσεύς', 'ΟΔΥΣΣΕΥΣ']],
    ['Arabic letters', ['أهلا إسلام آسيا ٱلله', 'اهلا اسلام اسيا الله']],
    ['Arabic endings', ['مقهى قهوة', 'مقهي قهوه']],
    ['Arabic marks and tatweel', ['مَطْعَم مطـــعم', 'مطعم مطعم']],
    ['Persian letters', ['کباب ترکی', 'كباب تركي']],
    ['Hebrew marks and last letters', ['שָׁלוֹם', 'שלום', 'שלומ']],
    ['Japanese characters', ['元氣壽司', '元気寿司', '元气寿司']],
    ['kana', ['パンラーメン', 'ぱんらーめん', 'ﾊﾟﾝﾗｰﾒﾝ', 'は\u309aんらーめん']],
    ['Traditional and Simplified', ['衞生麵家', '衛生麵家', '卫生面家']],
    ['Korean letters', ['한식', '\u1112\u1161\u11ab식']],
    ['what is not seen', ['Pizza Hut', 'Pizza\u200bHut', 'Piz\u00adza\ufeffHut', 'Pizza\u2060Hut']],
  ])('is one for all of %s', (_what, spellings) => {
    expect(new Set(spellings.map(foldName)).size).toBe(1);
  });

  it.each([
    ['駅', '站'],
    ['דג', 'דגים'],
    ['Man Ho', 'Mandarin'],
    ['කොත්තු', 'කැත්තේ'],
    ['பவன்', 'பொவின்'],
    ['दिल', 'दाल'],
    ['ข้าว', 'ขาว'],
    ['バー', 'パー'],
    ['かき', 'かぎ'],
    ['หมู', 'หมี่'],
    ['کباب', 'كتاب'],
  ])('is another for %s and %s', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  it.each(['', '   ', '???', '🍜', '\ud842', '\u0301', '\u200b'])(
    'is empty for %j, which has no letter or digit',
    (name) => {
      expect(foldName(name)).toBe('');
    },
  );

  it('folds each Latin letter that collation takes for another with a mark as that one', () => {
    const { compare } = new Intl.Collator('en', { sensitivity: 'base' });
    const wrong: string[] = [];
    for (let code = 0x80; code < 0x2c80; code++) {
      const letter = String.fromCodePoint(code);
      if (!/\p{Script=Latin}/u.test(letter) || /\p{Lm}/u.test(letter)) continue;
      const plain = Array.from('abcdefghijklmnopqrstuvwxyz').find((each) => !compare(each, letter));
      if (plain !== undefined && foldName(letter) !== plain) wrong.push(`${letter} ${plain}`);
    }
    expect(wrong).toEqual([]);
  });

  it('folds to the same again, of every character there is', () => {
    const unfinished: string[] = [];
    for (let code = 0; code <= LAST_CODE_POINT; code++) {
      if (code >= FIRST_SURROGATE && code <= LAST_SURROGATE) continue;
      const folded = foldCharacter(code).text;
      if (foldName(folded) !== folded) unfinished.push(code.toString(16));
    }
    expect(unfinished).toEqual([]);
  });

  it('is the same by the shorter way that plain letters take', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (name) => {
        expect(foldName(`${name}界`)).toBe(`${foldName(name)}界`);
      }),
    );
  });
});
