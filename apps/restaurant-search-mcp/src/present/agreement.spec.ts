import { describe, expect, it } from '@jest/globals';
import { FOR_RANKING, recommendInput, searchTools } from '@tablewise/contracts';
import type { FoundPlace, Place, Reason } from '@tablewise/contracts';
import { recommend } from '@tablewise/restaurant-reasoning';
import { aPlace } from '@tablewise/testing';
import fc from 'fast-check';
import { createSearchTools } from '../search/search-tools.ts';
import { searchSourcesOver } from '../testing/search-sources-over.ts';
import { ToolCaller } from '../testing/tool-caller.ts';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { publicHolidays } from '@tablewise/restaurant-domain/holidays';

/*
 * Hours are read three times: by the index that filters, by what a search shows, and by the ranking
 * of its records, which gets them from a search at another time. Whatever the hours and the arrival,
 * all three say the same, and so does the sentence.
 */

const PLACES = 100;
const ARRIVALS = 10;
/** Times all of those: 10,000. */
const CITIES = 10;
/** As many as a recommendation explains. */
const EXPLAINED = 20;

const clock = fc
  .nat(287)
  .map(
    (at) => `${`${Math.floor(at / 12)}`.padStart(2, '0')}:${`${(at % 12) * 5}`.padStart(2, '0')}`,
  );
const range = fc
  .tuple(clock, clock)
  .filter(([from, to]) => from !== to)
  .map(([from, to]) => `${from}-${to}`);
const ranges = fc.array(range, { minLength: 1, maxLength: 2 }).map((all) => all.join(','));
const days = fc.constantFrom('Mo-Su', 'Mo-Fr', 'Tu-Su', 'Sa,Su', 'Fr', 'We-Mo');
const exception = fc.oneof(
  fc.constantFrom('', '; Fr off', '; PH off', '; PH unknown', '; Mo off; PH 00:00-24:00'),
  fc.constantFrom('; Dec 25 off', '; Dec 24-Jan 2 12:00-15:00', '; Nov-Mar 10:00-18:00'),
  ranges.map((times) => `; PH ${times}`),
  ranges.map((times) => `; Sa ${times}`),
);
const special = fc.constantFrom(
  '24/7',
  '24/7; PH off',
  'off',
  'Mo-Su 17:00+',
  'Fr-Su 18:00-22:00+',
  'by appointment',
);
const opening_hours = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(days, ranges, exception).map(([on, at, but]) => `${on} ${at}${but}`),
  },
  { weight: 2, arbitrary: special },
);
const kind = fc.array(
  range.map((each) => each.replace('-', ' - ')),
  { maxLength: 2 },
);
const operating_hours = fc.record({ mon_fri: kind, sat_sun: kind, public_holiday: kind });
const time_zone = fc.oneof(
  { weight: 8, arbitrary: fc.constant('Asia/Hong_Kong') },
  { weight: 2, arbitrary: fc.constantFrom('Europe/Berlin', 'Nowhere/City') },
);
const hours = fc.record(
  { opening_hours, operating_hours, time_zone },
  { requiredKeys: ['time_zone'] },
);
const city = fc.array(hours, { minLength: PLACES, maxLength: PLACES });

/** Plain days, holidays, and nights on which clocks are changed. */
const date = fc.constantFrom('2026-11-30', '2026-12-25', '2026-12-26', '2027-02-06', '2026-03-29');
const arrival = fc
  .tuple(date, clock, fc.constantFrom('', 'Z', '+08:00'))
  .map(([day, time, offset]) => `${day}T${time}${offset}`);
const arrivals = fc.array(arrival, { minLength: ARRIVALS, maxLength: ARRIVALS });

type Opening = Extract<Reason, { kind: 'open' }>;

/** What the ranking says of each place at an arrival. */
function reasoned(
  restaurants: readonly FoundPlace[],
  arrive_at: string,
): Map<string, { reason: Opening; text: string }> {
  const said = new Map<string, { reason: Opening; text: string }>();
  for (let from = 0; from < restaurants.length; from += EXPLAINED) {
    const some = restaurants.slice(from, from + EXPLAINED);
    const input = recommendInput.parse({ restaurants: some, wishes: { arrive_at } });
    const now = new Date('2026-11-30T02:00:00Z');
    for (const { id, reasons, text } of recommend(input, {
      now,
      calendar: publicHolidays(HONG_KONG.pack),
      prices: HONG_KONG.prices,
    }).explanations) {
      const reason = reasons.find((each) => each.kind === 'open');
      if (reason !== undefined) said.set(id, { reason, text });
    }
  }
  return said;
}

const SENTENCES = {
  open: /It is open|It never closes/,
  closed: /It is closed then|It never opens/,
  unknown: /Whether it is open then is not known/,
};

describe('search, ranking and the sentence about hours', () => {
  it('agree for any hours and arrivals', async () => {
    await fc.assert(
      fc.asyncProperty(city, arrivals, async (written, times) => {
        const places = written.map((each, at) => placeWith(each, `p${at}`));
        const tools = new ToolCaller(createSearchTools(searchSourcesOver(places)));
        const search = (args: object): Promise<{ restaurants: FoundPlace[] }> =>
          tools.call(searchTools.search, { limit: PLACES, ...args });
        const { restaurants } = await search({ fields: [FOR_RANKING, 'open'] });
        expect(restaurants).toHaveLength(PLACES);
        for (const open_at of times) {
          const found = await search({ open_at, include_unknown: true });
          const shown = new Map(found.restaurants.map(({ id, open }) => [id, open] as const));
          const said = reasoned(restaurants, open_at);
          for (const [at, { id }] of places.entries()) {
            const { reason, text } = said.get(id) ?? {};
            const asked = { ...written[at], open_at };
            const searched = shown.get(id) ?? { state: 'closed' };
            expect({ ...asked, open: reason?.open }).toMatchObject({ ...asked, open: searched });
            expect(text).toMatch(SENTENCES[searched.state]);
          }
        }
      }),
      { numRuns: CITIES, endOnFailure: true },
    );
  }, 60_000);
});

function placeWith(written: Partial<Place>, id: string): Place {
  const place = aPlace({ id, name: id });
  delete place.operating_hours;
  return { ...place, ...written };
}
