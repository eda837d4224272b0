import type { City } from '@tablewise/api-client';
import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { CityContext } from '../city.ts';
import { Format } from '../words/format.ts';
import type { Language } from '../words/language.ts';
import { FormatContext } from '../words/words.ts';
import { HONG_KONG } from './hong-kong.ts';

/** Monday evening in Hong Kong. */
export const NOW = Date.parse('2026-11-30T19:05:00+08:00');

interface Surroundings {
  readonly language?: Language;
  readonly city?: City;
}

/** Renders a part of the page as if the rest were around it. */
export function renderInPage(
  children: ComponentChildren,
  { language = 'en', city = HONG_KONG }: Surroundings = {},
): ReturnType<typeof render> {
  const asked = {
    state: 'here',
    data: city,
    askAgain: () => undefined,
    put: () => undefined,
  } as const;
  return render(
    <FormatContext.Provider value={new Format(language, city, () => NOW)}>
      <CityContext.Provider value={asked}>{children}</CityContext.Provider>
    </FormatContext.Provider>,
  );
}
