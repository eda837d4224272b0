import { stripVTControlCharacters } from 'node:util';

/*
 * Text of strangers goes through here before it is stored or printed. A control character is drawn
 * by nothing and obeyed by terminals; a half of a surrogate pair and NUL are no text for PostgreSQL;
 * what overrides the direction of writing makes one name look like another. Marks of direction
 * (U+200E, U+200F, U+061C) belong to Arabic and Hebrew text and stay.
 */

/** All but tab and line breaks. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu;
const OVERRIDE = /[\u202A-\u202E\u2066-\u2069]/gu;
const HALF_PAIR = /\p{Cs}/gu;
const UNCLEAN = new RegExp(
  [CONTROL, OVERRIDE, HALF_PAIR].map(({ source }) => source).join('|'),
  'u',
);

/** The text without what is no text: a terminal's sequences as a whole, then all such characters. */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return stripVTControlCharacters(text)
    .replaceAll(CONTROL, '')
    .replaceAll(OVERRIDE, '')
    .replaceAll(HALF_PAIR, '\uFFFD');
}

/** The same on one line, for lists and messages: nothing in it looks like a line of its own. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/gu, ' ').trim();
}

/** A value of JSON with all of its text clean, names of properties too; itself where all was. */
export function cleaned<T>(value: T): T;
export function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value);
  const clean = entries.map(([key, each]) => [cleanText(key), cleaned(each)] as const);
  if (clean.every(([key, each], at) => key === entries[at]?.[0] && each === entries[at][1])) {
    return value;
  }
  return Array.isArray(value) ? clean.map(([, each]) => each) : Object.fromEntries(clean);
}
