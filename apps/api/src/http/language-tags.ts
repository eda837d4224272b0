import { LANGUAGES } from '@tablewise/contracts';
import type { Language } from '@tablewise/contracts';

/** The language of a tag: neither region nor script count. */
export function primaryTag(tag: string): string {
  return tag.toLowerCase().split('-', 1).join('');
}

/** Which of our own languages somebody reads whose names are in that one; English if none. */
export function sentenceLanguage(lang = 'en'): Language {
  return LANGUAGES.find((language) => language === primaryTag(lang)) ?? 'en';
}
