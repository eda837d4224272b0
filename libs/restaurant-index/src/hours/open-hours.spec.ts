import { describe, expect, it } from '@jest/globals';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { openness, parseOpeningHours, Schedule } from '@tablewise/restaurant-domain';
import fc from 'fast-check';
import { PlaceIndex } from '../place-index.ts';
import { placeOf } from '../testing/any-search.ts';
import { christmas } from '../testing/every-place.ts';

const usual = fc.constantFrom(
  '24/7',
  'off',
  'Mo-Su 11:00-22:00',
  'Mo-Fr 12:00-15:00,18:00-02:00',
  'Tu-Su 17:00+',
  'Fr-Su 20:00-07:00+',
);
const times = fc.constantFrom('off', '10:00-14:00', '18:00-27:00', '08:00+', 'Sa,Su 12:00-25:00');
const dates = fc.constantFrom(
  ...['Dec 24-26', 'Dec 31-Jan 1', 'Nov-Mar', 'Feb', 'Feb 28', 'Feb 29', 'Mar 1', 'Jan 2', 'PH'],
);
const someHours = fc
  .tuple(usual, fc.array(fc.tuple(dates, times), { maxLength: 3 }))
  .map(([first, more]) => [first, ...more.map((rule) => rule.join(' '))].join('; '))
  .filter((osm) => parseOpeningHours(osm).kind === 'known');

/** Around the turn of the year and the ends of February, in a leap year and in a common one. */
const someMoment = fc
  .tuple(
    fc.constantFrom('2026-12-23', '2026-12-31', '2027-02-27', '2028-02-27', '2028-11-01'),
    fc.integer({ min: 0, max: 5 * 1440 }),
  )
  .map(([date, minute]) => Date.parse(date) + minute * 60_000);
const someZone = fc.constantFrom('Asia/Hong_Kong', 'America/New_York');

describe('who is open', () => {
  it('is by the index at any moment, whatever was asked before, what each place says itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(someHours, someZone), { minLength: 1, maxLength: 20 }),
        fc.array(someMoment, { minLength: 1, maxLength: 30 }),
        (given, moments) => {
          const places = given.map(([opening_hours, time_zone], at) =>
            placeOf(`p${at}`, { opening_hours, time_zone }),
          );
          const index = PlaceIndex.build(places, {
            generation: 1,
            city: HONG_KONG,
            calendar: christmas,
          });
          for (const at of moments) {
            const own = given.map(([osm, zone], place) => [`p${place}`, stateOf(osm, at, zone)]);
            const { hits } = index.search({
              open: { at },
              includeUnknown: true,
              mealRule: 'overlap',
              sort: 'best',
              limit: 100,
            });
            const found = new Map(hits.map(({ id, open }) => [id, open]));
            expect(
              given.map((_, place) => [`p${place}`, found.get(`p${place}`) ?? 'closed']),
            ).toEqual(own);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

function stateOf(osm: string, at: number, timeZone: string): string {
  const parsed = parseOpeningHours(osm);
  if (parsed.kind === 'unknown') throw new Error(parsed.reason);
  return openness(Schedule.compile(parsed.week), { at, timeZone, calendar: christmas }).state;
}
