import { describe, expect, it } from '@jest/globals';
import { NOWHERE } from '../city.ts';
import { CAIRO } from '../testing/cairo.ts';
import { HONG_KONG } from '../testing/hong-kong.ts';
import { Format } from './format.ts';

const AT = Date.parse('2026-11-30T19:05:00+08:00');
const english = new Format('en', HONG_KONG, () => AT);
const chinese = new Format('zh-Hant', HONG_KONG, () => AT);

describe('Format', () => {
  it.each([
    ['2026-11-30T19:25', 'in 20 min'],
    ['2026-11-30T22:30', '22:30'],
    ['2026-12-01T02:30', 'tomorrow 02:30'],
    ['2026-12-02T11:30', 'Wed 11:30'],
    ['2026-12-24T11:30', '24 Dec 11:30'],
    ['2027-12-24T11:30', '24 Dec 2027 11:30'],
    ['garbage', 'garbage'],
    ['2026-13-45T99:99', '2026-13-45T99:99'],
  ])('says %s as a person would: %s', (local, said) => {
    expect(english.when(local).replace('.', '')).toBe(said);
  });

  it('says it in Chinese', () => {
    expect(chinese.when('2026-11-30T19:25')).toMatch(/20 ?分鐘/);
    expect(chinese.when('2026-12-01T02:30')).toBe('明日 02:30');
  });

  it.each([
    [1, 'up to HK$100'],
    [2, 'HK$101–200'],
    [4, 'HK$401 or more'],
    [9, ''],
  ])('says what price level %d costs: %s', (level, price) => {
    expect(english.price(level).replaceAll(/\s/g, ' ')).toBe(price);
  });

  it.each([
    ['en', 1, 'up to EGP 150'],
    ['en', 2, 'EGP 151–300'],
    ['zh-Hant', 4, 'EGP 601 以上'],
  ] as const)('says it in the money of any city: %s, %d is %s', (language, level, price) => {
    const cairo = new Format(language, CAIRO, () => AT);
    expect(cairo.price(level).replaceAll(/\s/g, ' ')).toBe(price);
  });

  it('tells the time of any city, by its daylight saving', () => {
    const cairo = new Format('en', CAIRO, () => AT);
    expect(cairo.localNow()).toBe('2026-11-30T13:05');
    expect(cairo.local('2026-07-01T12:00:00Z')).toBe('2026-07-01T15:00');
  });

  it.each([
    [3, '10 m'],
    [403, '400 m'],
    [1_250, '1.3 km'],
  ])('rounds %d m to %s', (metres, said) => {
    expect(english.distance(metres)).toBe(said);
  });

  it.each([
    ['2026-11-30T11:05:30Z', 'this minute'],
    ['2026-11-30T11:00:00Z', '5 min ago'],
    ['2026-11-30T09:20:00Z', '17:20'],
    ['2026-11-29T16:30:00Z', '00:30'],
    ['2026-11-29T06:05:00Z', 'yesterday 14:05'],
    ['2026-11-28T06:05:00Z', '28 Nov 14:05'],
    ['2026-11-30T11:09:00Z', 'this minute'],
  ])('says of the instant %s, in the time of the city: %s', (instant, said) => {
    expect(english.since(instant).replace('.', '')).toBe(said);
  });

  it('knows the time of the city, whatever the zone of the browser', () => {
    expect(english.localNow()).toBe('2026-11-30T19:05');
    expect(english.minutesUntil('2026-11-30T18:05')).toBe(-60);
  });

  it('tells an instant to the second, and whose time that is', () => {
    const evening = Date.parse('2026-11-30T22:05:09+08:00');
    expect([english.instant(evening), chinese.instant(evening)]).toEqual(['22:05:09', '22:05:09']);
    expect(english.dayAndInstant(evening)).toBe('30 Nov, 22:05:09');
    expect([english.zone, new Format('en', NOWHERE, () => AT).zone]).toEqual(['HKT', 'UTC']);
  });

  it.each(['en', 'zh-Hant'] as const)(
    'writes numbers in %s before anything is known of the city',
    (language) => {
      expect(new Format(language, NOWHERE, () => AT).number(1_234)).toBe('1,234');
    },
  );
});
