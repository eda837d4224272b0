import { describe, expect, it } from '@jest/globals';
import { searchTools } from '@tablewise/contracts';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import type { City } from '@tablewise/restaurant-domain';
import { CAIRO } from '@tablewise/restaurant-domain/cairo';
import { aPlace } from '@tablewise/testing';
import { searchSourcesOver } from '../testing/search-sources-over.ts';
import { ToolCaller } from '../testing/tool-caller.ts';
import { createSearchTools } from './search-tools.ts';

/** What is found open in a city whose one place opens in the evening. */
async function openIn(city: City, open_at: string): Promise<unknown> {
  const place = aPlace({ opening_hours: 'Mo-Su 18:00-23:00', time_zone: city.pack.time_zone });
  delete place.operating_hours;
  const tools = new ToolCaller(createSearchTools(searchSourcesOver([place], { city })));
  const { restaurants, metadata } = await tools.call(searchTools.search, { open_at });
  expect(metadata.city).toBe(city.name);
  return restaurants.map(({ open }) => open);
}

const untilEleven = (day: string) => [{ state: 'open', closing: 'until', until: `${day}T23:00` }];

describe('an instant', () => {
  it.each([
    // 21:30 on the Nile, 03:30 of the day after on the Pearl River.
    ['2026-11-20T19:30Z', untilEleven('2026-11-20'), []],
    ['2026-11-20T11:30Z', [], untilEleven('2026-11-20')],
    // 23:30 in summer, when Cairo is an hour further ahead.
    ['2026-07-20T20:30Z', [], []],
    ['2026-11-20T20:30Z', untilEleven('2026-11-20'), []],
    // The same instant, by the clocks of a third place.
    ['2026-11-20T14:30-05:00', untilEleven('2026-11-20'), []],
  ])('is one of the city’s own time: %s', async (instant, inCairo, inHongKong) => {
    expect(await openIn(CAIRO, instant)).toEqual(inCairo);
    expect(await openIn(HONG_KONG, instant)).toEqual(inHongKong);
  });

  it('without an offset is what the clocks of the city show', async () => {
    for (const city of [CAIRO, HONG_KONG])
      expect(await openIn(city, '2026-11-20T21:30')).toEqual(untilEleven('2026-11-20'));
  });
});
