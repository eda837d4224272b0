import { dataOf } from '@tablewise/api-client';
import type { City } from '@tablewise/api-client';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useAnswer } from './api/use-answer.ts';
import type { Asked } from './api/use-answer.ts';
import { page } from './page.ts';
import type { CityWays } from './words/format.ts';

/** Numbers can be written before anything is known of the city. */
export const NOWHERE: CityWays = {
  country: '',
  currency: 'XXX',
  time_zone: 'UTC',
  price_bands: [],
};

/** What the API says of its city. */
export function useCityAnswer(): Asked<City> {
  return useAnswer('city', async (signal) =>
    dataOf(await page.api.GET('/api/v1/city', { signal })),
  );
}

export const CityContext = createContext<Asked<City> | undefined>(undefined);

/** The city, as far as it is known yet. */
export function useCity(): Asked<City> {
  const city = useContext(CityContext);
  if (city === undefined) throw new Error('rendered outside of the page');
  return city;
}
