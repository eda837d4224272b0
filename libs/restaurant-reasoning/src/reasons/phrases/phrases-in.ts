import type { Language } from '@tablewise/contracts';
import { CHINESE } from './chinese.ts';
import { ENGLISH } from './english.ts';
import type { Phrasebook } from './phrasebook.ts';

const BOOKS: Readonly<Record<Language, Phrasebook>> = { en: ENGLISH, zh: CHINESE };

export function phrasesIn(language: Language): Phrasebook {
  return BOOKS[language];
}
