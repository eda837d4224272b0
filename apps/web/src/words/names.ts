import type { FoundPlace } from '@tablewise/api-client';
import { API_LANGUAGES, LANGUAGES } from './language.ts';
import type { Language } from './language.ts';

/** A name, and the language that it is in, where that is known. */
export interface Name {
  readonly text: string;
  readonly lang: string | undefined;
}

/**
 * What a place is called in the page's language, or else as its record has it, and beside it what it
 * is called in another: the first of the city's languages that the record has, or any.
 */
export function namesOf(
  { name, names = {} }: Pick<FoundPlace, 'name' | 'names'>,
  language: Language,
  cityLanguages: readonly string[] = [],
): readonly [Name, Name?] {
  const own = API_LANGUAGES[language];
  const text = names[own] ?? name;
  const tags = [...cityLanguages, ...Object.keys(names)].filter((tag) => names[tag] !== undefined);
  const lang = own in names ? own : tags.find((tag) => names[tag] === text);
  const first = { text, lang: asMarked(lang) };
  const other = tags.find((tag) => tag !== own && names[tag] !== text);
  const otherText = other === undefined ? undefined : names[other];
  return otherText === undefined ? [first] : [first, { text: otherText, lang: asMarked(other) }];
}

/** What is the page's own language goes by the page's word for it: it says the script. */
function asMarked(tag: string | undefined): string | undefined {
  return LANGUAGES.find((language) => API_LANGUAGES[language] === tag) ?? tag;
}
