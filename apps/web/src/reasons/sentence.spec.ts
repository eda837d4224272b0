import { describe, expect, it } from '@jest/globals';
import type { Reason } from '@tablewise/api-client';
import { HONG_KONG } from '../testing/hong-kong.ts';
import { Format } from '../words/format.ts';
import { sentenceOf } from './sentence.ts';
import type { Say } from './say.ts';

const AT = Date.parse('2026-11-30T19:05:00+08:00');
const english: Say = {
  format: new Format('en', HONG_KONG, () => AT),
  labels: new Map([['dim_sum', 'Dim sum']]),
};
const chinese: Say = {
  format: new Format('zh-Hant', HONG_KONG, () => AT),
  labels: new Map([['dim_sum', '點心']]),
};

/** How Intl writes a unit, and the space before it, is not the same everywhere. */
const plain = (text: string): string => text.replaceAll(/\s/g, ' ').replaceAll('mins', 'min');
const inEnglish = (reason: Reason): string => plain(sentenceOf(reason, english));
const inChinese = (reason: Reason): string =>
  plain(sentenceOf(reason, chinese)).replaceAll(' ', '');

const votes = (likes: number, neutral: number, dislikes: number): Reason => ({
  kind: 'votes',
  tone: 'fact',
  likes,
  neutral,
  dislikes,
  total: likes + neutral + dislikes,
  liked: 0,
});
const open = (over: object = {}): Reason => ({
  kind: 'open',
  tone: 'strength',
  at: '2026-11-30T22:00',
  open: { state: 'open', closing: 'until', until: '2026-12-01T03:00' },
  open_min: 90,
  unknown_min: 0,
  stay_min: 90,
  ...over,
});
const price = (price_level: number): Reason => ({
  kind: 'price',
  tone: 'fact',
  wanted: [1, 2],
  price_level,
});
const prior = (count: number): Reason => ({
  kind: 'prior',
  tone: 'caution',
  scope: 'all',
  mean: 77.54,
  weight: 10,
  votes: count,
});
const must = (what: string, met: 'yes' | 'no' | 'unknown'): Reason => ({
  kind: 'must_have',
  tone: 'fact',
  what,
  met,
});

describe('a reason in English', () => {
  it.each([
    [votes(78, 5, 9), '78 of 92 like it, 9 dislike it'],
    [votes(1, 0, 1), '1 of 2 likes it, 1 dislikes it'],
    [votes(0, 1, 0), 'None of 1 likes it, nobody dislikes it'],
    [votes(1_200, 0, 300), '1,200 of 1,500 like it, 300 dislike it'],
  ])('counts votes, one or many', (reason, said) => {
    expect(inEnglish(reason)).toBe(said);
  });

  it.each([
    [open(), 'Open until 03:00, long enough for 90 min'],
    [
      open({ open_min: 60, unknown_min: 30, open: { state: 'open', closing: 'unknown' } }),
      'Open then: at least 60 of your 90 min',
    ],
    [open({ open: { state: 'open', closing: 'never_closes' } }), 'Open around the clock'],
    [
      open({
        open_min: 0,
        open: { state: 'closed', opening: 'opens_at', opens_at: '2026-12-01T11:00' },
      }),
      'Closed then, opens tomorrow 11:00',
    ],
    [open({ open_min: 0, open: { state: 'closed', opening: 'never_opens' } }), 'It never opens'],
    [open({ open: { state: 'unknown' } }), 'Not known whether it is open then'],
  ])('says how the hours fit the stay', (reason, said) => {
    expect(inEnglish(reason)).toBe(said);
  });

  it('says prices in money', () => {
    expect(inEnglish(price(3))).toMatch(/^HK\$201.+400, not up to HK\$100 and HK\$101.+200$/);
    expect(inEnglish(price(1))).toBe('up to HK$100, as you want');
  });

  it.each([
    [prior(0), 'No votes yet: it counts as restaurants do in general, 78%'],
    [prior(1), 'Only 1 vote so far: what restaurants get in general counts more'],
    [prior(4), 'Only 4 votes so far: what restaurants get in general counts more'],
    [prior(50), 'In general, restaurants get 78%'],
  ])('says what few votes mean', (reason, said) => {
    expect(inEnglish(reason)).toBe(said);
  });

  it.each([
    [must('dinner', 'yes'), 'Serves dinner'],
    [must('wheelchair', 'no'), 'Does not have wheelchair access'],
    [must('dim_sum', 'yes'), 'Has Dim sum'],
    [must('roof_terrace', 'unknown'), 'Not known whether it has roof terrace'],
  ])('calls what a party cannot do without by its name', (reason, said) => {
    expect(inEnglish(reason)).toBe(said);
  });

  it('says farther than wished for only where it is', () => {
    const way = { kind: 'distance', tone: 'fact', walk_m: 800 } as const;
    expect(inEnglish({ ...way, distance_m: 621 })).toBe('620 m away');
    expect(inEnglish({ ...way, distance_m: 1_250 })).toBe('1.3 km away, farther than 800 m');
  });
});

describe('the same in Chinese', () => {
  it.each<[Reason, string]>([
    [votes(78, 5, 9), '92票中78票讚好，9票不喜歡'],
    [votes(1, 0, 0), '1票中1票讚好，無人不喜歡'],
    [open(), '營業至03:00，足夠逗留90分鐘'],
    [must('dinner', 'no'), '沒有晚餐'],
    [must('dim_sum', 'yes'), '有點心'],
    [prior(1), '只有1票，一般餐廳的平均較有份量'],
    [{ kind: 'cuisines', tone: 'caution', wanted: ['dim_sum'], matched: [] }, '沒有你想食的：點心'],
  ])('is said by its numbers', (reason, said) => {
    expect(inChinese(reason)).toBe(said);
  });
});
