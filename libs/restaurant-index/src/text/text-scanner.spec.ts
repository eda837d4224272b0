import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldName } from '@tablewise/restaurant-domain';
import { MAX_WORD_LENGTH, scanText } from './text-scanner.ts';

/** Words as they are; runs of a script without spaces as their characters between slashes. */
function scanned(text: string): string[] {
  const found: string[] = [];
  scanText(text, {
    word: (units, start, end) => found.push(String.fromCharCode(...units.subarray(start, end))),
    run: (units, bounds, characters) => {
      const parts = Array.from({ length: characters }, (_, at) =>
        String.fromCharCode(...units.subarray(bounds[at], bounds[at + 1])),
      );
      found.push(`/${parts.join('/')}/`);
    },
  });
  return found;
}

const LAST_CODE_POINT = 0x10ffff;

describe('scanText', () => {
  it.each([
    ['', []],
    ['Golden  Dragon', ['golden', 'dragon']],
    ["Mak's, Mak’s, Mak＇s and MAK`S", ['maks', 'maks', 'maks', 'and', 'maks']],
    ['dim-sum/bar', ['dim', 'sum', 'bar']],
    ['Fish & Chips, Ａ＆Ｗ', ['fish', 'and', 'chips', 'a', 'and', 'w']],
    ['7-Eleven 24h ①½', ['7', 'eleven', '24h', '112']],
    [
      'CAFÉ Cafe\u0301 Smørrebrød Straße STRASSE',
      'cafe cafe smorrebrod strasse strasse'.split(' '),
    ],
    ['İstanbul ﬁsh ŁÓDŹ Ὀδυσσεύς ΟΔΥΣΣΕΥΣ', 'istanbul fish lodz οδυσσευσ οδυσσευσ'.split(' ')],
    ['co\u00adop zero\u200dwidth', ['coop', 'zerowidth']],
    ['Pizza\u200bHut', ['pizza', 'hut']],
    ['銅鑼灣', ['/铜/锣/湾/']],
    ['铜锣湾', ['/铜/锣/湾/']],
    ['衞生麵家 卫生面家', ['/卫/生/面/家/', '/卫/生/面/家/']],
    ['美心MX餐廳2樓', ['/美/心/', 'mx', '/餐/厅/', '2', '/楼/']],
    ['ラーメン ﾗｰﾒﾝ', ['/ら/ー/め/ん/', '/ら/ー/め/ん/']],
    ['ｶﾞｽﾄ ガスト', ['/が/す/と/', '/が/す/と/']],
    ['元気寿司', ['/元/气/寿/司/']],
    ['מים مطـــعم', ['מימ', 'مطعم']],
    ['한식 \u1112\u1161\u11ab식', ['/한/식/', '/한/식/']],
    ['𠮷野家', ['/𠮷/野/家/']],
    ['🍜🍣 — «»!? …', []],
    ['a\ud83cb \udf5c', ['a', 'b']],
    ['\ud842', []],
  ])('reads %j as %j', (text, words) => {
    expect(scanned(text)).toEqual(words);
  });

  it('cuts a word that no dictionary has, and takes a text of any length', () => {
    expect(scanned('x'.repeat(10_000))).toEqual(['x'.repeat(MAX_WORD_LENGTH)]);
    expect(scanned('麵'.repeat(10_000))).toEqual([`/${'面/'.repeat(10_000)}`]);
  });

  it('folds what it has folded to the same again, of every character there is', () => {
    const unfinished: string[] = [];
    for (let code = 0; code <= LAST_CODE_POINT; code++) {
      const folded = scanned(String.fromCodePoint(code)).join(' ').replaceAll('/', '');
      const again = scanned(folded).join(' ').replaceAll('/', '');
      if (again !== folded) unfinished.push(`${code.toString(16)} ${folded} ${again}`);
    }
    expect(unfinished).toEqual([]);
  });

  it('folds what it has folded to the same again, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const words = scanned(text).map((word) => word.replaceAll('/', ''));
        expect(scanned(words.join(' ')).map((word) => word.replaceAll('/', ''))).toEqual(words);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads the letters that a folded name has, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const letters = scanned(text).map((word) => word.replaceAll('/', ''));
        expect(letters.join('')).toBe(foldName(text));
      }),
      { numRuns: 1000 },
    );
  });
});
