import { describe, expect, it } from '@jest/globals';
import { DISTRICTS, PLACES, REGIONS, made } from '../../testing/invented-map.ts';
import { UnknownCountryError } from '../../holidays/unknown-country.error.ts';
import { CityPackError } from '../city-pack.error.ts';
import { CityMakingError } from './city-making.error.ts';
import type { CityFacts } from './material.ts';

describe('what is given', () => {
  it('is taken, and not warned of', () => {
    const { city, warnings } = made([...REGIONS, ...DISTRICTS], PLACES, {
      country: 'us',
      state: 'ca',
      timeZone: 'America/Los_Angeles',
      currency: 'EUR',
      languages: ['en', 'da'],
      weekend: ['Fri', 'sat'],
      bands: [10, 1_000, 20_000],
      meals: ['06:00 - 09:59', '10:00 - 15:59', '16:00 - 22:00'],
    });
    expect(warnings).toEqual([]);
    expect(city.pack).toMatchObject({
      country: 'US',
      holidays_of: { state: 'CA' },
      weekend: ['friday', 'saturday'],
      price_bands: [
        { label: 'Up to EUR 10' },
        { label: 'EUR 11-1,000' },
        { label: 'EUR 1,001-20,000' },
        { label: 'Over EUR 20,000' },
      ],
      meal_periods: { breakfast: '06:00 - 09:59' },
    });
  });

  it('decides where a country has several time zones; a state may decide too', () => {
    expect(() => made(DISTRICTS, PLACES, { country: 'US' })).toThrow(
      /US has \d+ time zones: say with --time-zone which one: .*America\/Denver/u,
    );
    expect(made(DISTRICTS, PLACES, { country: 'ES', state: 'CN' }).city.pack.time_zone).toBe(
      'Atlantic/Canary',
    );
  });

  it('has the weekend of its country, and its language first', () => {
    const { pack } = made(DISTRICTS, PLACES, { country: 'EG' }).city;
    expect(pack).toMatchObject({
      weekend: ['friday', 'saturday'],
      currency: 'EGP',
      languages: ['ar', 'en'],
    });
    expect(made(DISTRICTS, PLACES, { country: 'JP' }).city.pack.languages[0]).toBe('ja');
  });

  it('may lack a state where the country has holidays by state', () => {
    const { warnings } = made(DISTRICTS, PLACES, { country: 'DE' });
    expect(warnings.join()).toContain(
      'public holidays are those of all of DE; it has more by state: --state',
    );
  });

  it.each<
    [
      string,
      Partial<CityFacts>,
      typeof CityMakingError | typeof UnknownCountryError | typeof CityPackError,
      string,
    ]
  >([
    ['an unknown country', { country: 'ZZ' }, UnknownCountryError, '"ZZ"'],
    ['a country by name', { country: 'constructor' }, UnknownCountryError, '"constructor"'],
    ['a state of a country without any', { state: 'X' }, CityMakingError, 'there are none'],
    ['an unknown state', { country: 'US', state: 'ZZ' }, CityMakingError, 'CA (California)'],
    ['no day of the week', { weekend: ['someday'] }, CityMakingError, '"someday" is no day'],
    ['no time zone', { timeZone: 'Europe/Ørby' }, CityPackError, 'time_zone'],
    ['no currency', { currency: 'kroner' }, CityPackError, 'currency'],
    ['no language', { languages: ['Danish'] }, CityPackError, 'languages'],
    ['two bands', { bands: [1, 2] }, CityMakingError, 'three amounts'],
    ['bands that fall', { bands: [3, 2, 1] }, CityMakingError, 'no rising whole amounts'],
    ['bands of nothing', { bands: [Number.NaN, 2, 3] }, CityMakingError, 'no rising whole amounts'],
    ['two meals', { meals: ['a', 'b'] }, CityMakingError, 'three periods'],
    ['meals of no time', { meals: ['a', 'b', 'c'] }, CityPackError, 'meal_periods'],
    ['no name', { name: '!!!' }, CityMakingError, 'no name of a city'],
  ])('is refused where it is %s', (_what, facts, error, message) => {
    const attempt = (): unknown => made(DISTRICTS, PLACES, facts);
    expect(attempt).toThrow(error);
    expect(attempt).toThrow(message);
  });
});
