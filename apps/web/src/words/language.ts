/** The languages that the page's own words are in. */
export const LANGUAGES = ['en', 'zh-Hant'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The page's words in every language, each with the same names. */
export type Words<Catalogue> = Readonly<Record<Language, Catalogue>>;

/** How each language calls itself, and what the API calls it. */
export const LANGUAGE_NAMES: Words<string> = { en: 'English', 'zh-Hant': '繁體中文' };
export const API_LANGUAGES = { en: 'en', 'zh-Hant': 'zh' } as const;

/** What an address asks for (`lang`), or else the first that the browser prefers and we have. */
export function languageOf(
  query: URLSearchParams,
  preferred: readonly string[] = navigator.languages,
): Language {
  for (const tag of [query.get('lang') ?? '', ...preferred]) {
    const language = ours(tag);
    if (language !== undefined) return language;
  }
  return 'en';
}

/** Simplified Chinese is read more easily in the other script than in English. */
function ours(tag: string): Language | undefined {
  const [primary] = tag.toLowerCase().split('-');
  if (primary === 'zh' || primary === 'yue') return 'zh-Hant';
  return primary === 'en' ? 'en' : undefined;
}
