import { describe, expect, it } from '@jest/globals';
import { parseCsv } from './parse-csv.ts';
import { readAsapAspects, readAsapStars } from './read-asap.ts';
import { readLexicon } from './read-lexicon.ts';
import { readMams } from './read-mams.ts';
import { readOpenrice } from './read-openrice.ts';
import { readScript } from './read-script.ts';
import { readUci } from './read-uci.ts';

describe('the data files', () => {
  it('of UCI are a sentence and a digit a line', () => {
    expect(readUci('Loved it.\t1\r\nNever again.\t0\n')).toEqual([
      { text: 'Loved it.', label: 'like' },
      { text: 'Never again.', label: 'dislike' },
    ]);
  });

  it('of OpenRice are a face and a review a line, under a heading', () => {
    expect(readOpenrice('label\ttext_a\nok\t普通\tla\n')).toEqual([
      { text: '普通\tla', label: 'neutral' },
    ]);
  });

  it.each([
    ['UCI', () => readUci('Loved it.\n')],
    ['OpenRice', () => readOpenrice('label\ttext_a\nhappy\t好\n')],
    ['MAMS', () => readMams('<text>a</text> category="pets" polarity="positive" </sentence>')],
  ])('of %s in another shape are refused', (_name, read) => {
    expect(read).toThrow(expect.objectContaining({ code: 'IMPORT_MALFORMED_DATA' }));
  });

  it('of MAMS are sentences with the polarity of each category', () => {
    const xml = `<sentence><text>It&apos;s good &amp; slow</text><aspectCategories>
      <aspectCategory category="menu" polarity="positive"/>
      <aspectCategory category="staff" polarity="negative"/></aspectCategories></sentence>`;
    expect(readMams(xml)).toEqual([
      {
        text: "It's good & slow",
        aspects: [
          { aspect: 'food', polarity: 'like' },
          { aspect: 'service', polarity: 'dislike' },
        ],
      },
    ]);
  });

  it('of ASAP have stars, and aspects where the review speaks of them', () => {
    const csv = '\ufeffindex,reviewbody,star,dish_taste,price_level\n1,"好吃, ""很""",5.0,1,-2\n';
    expect(readAsapStars(csv)).toEqual([{ text: '好吃, "很"', label: 'like' }]);
    expect(readAsapAspects(csv)).toEqual([
      { text: '好吃, "很"', aspects: [{ aspect: 'food', polarity: 'like' }] },
    ]);
  });
});

describe('CSV', () => {
  it('has commas, quotes and line breaks in quoted fields, and empty ones', () => {
    expect(parseCsv('a,b,c\r\n"1,\n""2""",,3\r\n')).toEqual([{ a: '1,\n"2"', b: '', c: '3' }]);
  });
});

describe('what the packages bring', () => {
  it('is ratings of words, emoticons and emoji', () => {
    const lexicon = readLexicon();
    expect(lexicon.get('awful')).toEqual({ vader: -2, afinn: -3 });
    expect(lexicon.get(':)')?.vader).toBe(2);
    expect(lexicon.get('😍')?.afinn).toBeGreaterThan(0);
  });

  it('is the simplified characters of traditional ones', () => {
    expect(readScript().fold('服務員態度好GOOD')).toBe('服务员态度好good');
  });
});
