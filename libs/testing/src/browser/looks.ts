import type { BrowserContextOptions } from 'playwright-core';

/** How somebody may look at the page. */
export interface Look {
  readonly name: string;
  readonly options: BrowserContextOptions;
}

const LANGUAGES = { en: 'en-HK', zh: 'zh-HK' } as const;
const SCHEMES = ['light', 'dark'] as const;

/** Every language and colour scheme at each of these widths, px. */
export function looksAt(widths: readonly number[]): Look[] {
  return widths.flatMap((width) =>
    Object.entries(LANGUAGES).flatMap(([language, locale]) =>
      SCHEMES.map((colorScheme) => ({
        name: `${width}-${language}-${colorScheme}`,
        options: { locale, colorScheme, viewport: { width, height: width < 700 ? 780 : 900 } },
      })),
    ),
  );
}
