import { describe, expect, it } from '@jest/globals';
import { learnHolidays } from './learn-holidays.ts';
import { publicHolidays } from './public-holidays.ts';
import { UnknownCountryError } from './unknown-country.error.ts';

/** General holidays for 2026 as gazetted (www.gov.hk/en/about/abouthk/holiday), Sundays left out. */
const HONG_KONG_2026 = [
  ...['2026-01-01', '2026-02-17', '2026-02-18', '2026-02-19', '2026-04-03', '2026-04-04'],
  ...['2026-04-06', '2026-04-07', '2026-05-01', '2026-05-25', '2026-06-19', '2026-07-01'],
  ...['2026-09-26', '2026-10-01', '2026-10-19', '2026-12-25', '2026-12-26'],
];

function holidaysOf(country: string, year: number): string[] {
  const calendar = publicHolidays({ country });
  const dates: string[] = [];
  for (let at = Date.UTC(year); at < Date.UTC(year + 1); at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10);
    if (calendar.isHoliday(date)) dates.push(date);
  }
  return dates;
}

describe('public holidays', () => {
  it('of Hong Kong are those of the gazette, with the days that stand in for Sundays', () => {
    expect(holidaysOf('HK', 2026)).toEqual(HONG_KONG_2026);
  });

  it('of several days are each of them', () => {
    expect(holidaysOf('TR', 2026)).toEqual(
      expect.arrayContaining(['2026-05-27', '2026-05-28', '2026-05-29', '2026-05-30']),
    );
  });

  it('are the same calendar for everyone who asks', () => {
    expect(publicHolidays({ country: 'HK' })).toBe(publicHolidays({ country: 'HK' }));
  });

  it.each(['0001-01-01', '1969-12-25', '2101-12-25', '9999-12-25', 'christmas', ''])(
    'are none on %p, at once',
    (date) => {
      expect(publicHolidays({ country: 'HK' }).isHoliday(date)).toBe(false);
    },
  );

  it('are refused for a country that nobody knows', () => {
    expect(() => publicHolidays({ country: 'XX' })).toThrow(UnknownCountryError);
    expect(() => publicHolidays({ country: 'constructor' })).toThrow(UnknownCountryError);
  });
});

it('a service that starts learns of its year and the next, so that New Year is no surprise', () => {
  const asked: string[] = [];
  const calendar = {
    isHoliday: (date: string) => {
      asked.push(date.slice(0, 4));
      return false;
    },
  };
  learnHolidays(calendar, Date.parse('2026-12-31T23:00Z'));
  expect(asked).toEqual(['2026', '2027']);
});
