import type { Random } from '@tablewise/kernel';
import { Converter } from 'opencc-js';
import { misspelled } from '../misspelled.ts';

/** Writes a name in another way; undefined where that way says nothing new of it. */
export type Way = (name: string, random: Random) => string | undefined;

const LONG_WORD = /\p{L}{4,}/gu;
const LATIN_WORD = /\p{Script=Latin}{4,}/gu;
const INITIALS = /(?<!\p{L})(?:\p{Lu}\.){2,}/gu;
const CAPITALS = /(?<![\p{L}'’])[A-Z]{2,4}(?![\p{L}'’])/gu;
const APOSTROPHE = /(?<=\p{L})['’](?=\p{L})/gu;
const ARTICLE = /^(?:the|an?)\s+/iu;
/** Letters that no Unicode form takes apart, as keyboards without them type them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ đ: 'd', Đ: 'D', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', ı: 'i', ß: 'ss' },
  ...{ æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE' },
};
const [FIRST_HIRAGANA, LAST_HIRAGANA] = [0x3041, 0x3096];
const [FIRST_KATAKANA, LAST_KATAKANA] = [0x30a1, 0x30f6];

const simplified = Converter({ from: 'hk', to: 'cn' });
const traditional = Converter({ from: 'cn', to: 'hk' });
const shinjitai = Converter({ from: 'hk', to: 'jp' });

/** How people write the same name: by each of these it has to be found. */
export const WAYS: Readonly<Record<string, Way>> = {
  joined: (name) => other(name, name.replaceAll(/\s+/gu, '')),
  divided: (name, random) => inOne(name, LONG_WORD, random, (word) => divide(word, random)),
  hyphen: (name) => other(name, name.trim().replaceAll(/\s+/gu, '-')),
  apostrophe: (name, random) =>
    other(name, name.replaceAll(APOSTROPHE, random() < 0.5 ? '' : '’')) ??
    inOne(name, /\p{Script=Latin}{3,}s(?!\p{L})/gu, random, (word) => `${word.slice(0, -1)}'s`),
  dots: (name, random) =>
    other(
      name,
      name.replaceAll(INITIALS, (word) => word.replaceAll('.', '')),
    ) ??
    inOne(name, CAPITALS, random, (word) => word.replaceAll(/./gu, '$&.')) ??
    other(name, name.trim().replaceAll(/\s+/gu, '.')),
  'ampersand or and': (name) =>
    other(name, name.replaceAll(/\s*[&＆]\s*/gu, ' and ')) ??
    other(name, name.replaceAll(/ and /giu, ' & ')),
  case: (name, random) =>
    other(name, random() < 0.5 ? name.toUpperCase() : name.toLowerCase()) ??
    other(name, name.toLowerCase()),
  'no diacritics': (name) => other(name, withoutDiacritics(name)),
  'other script': (name) => other(name, simplified(name)) ?? other(name, traditional(name)),
  'Japanese forms': (name) => other(name, otherKana(shinjitai(name))),
  'typing error': (name, random) => inOne(name, LATIN_WORD, random, (w) => misspelled(w, random)),
  'leading article': (name) =>
    other(name, name.replace(ARTICLE, '')) ??
    (/^\p{Script=Latin}/u.test(name) ? `The ${name}` : undefined),
};

function other(name: string, written: string): string | undefined {
  return written === name || written.trim() === '' ? undefined : written;
}

/** One of the words that fit is written in another way. */
function inOne(
  name: string,
  words: RegExp,
  random: Random,
  write: (word: string) => string,
): string | undefined {
  const found = [...name.matchAll(words)];
  const match = found[Math.floor(random() * found.length)];
  if (match === undefined) return undefined;
  const [word] = match;
  return name.slice(0, match.index) + write(word) + name.slice(match.index + word.length);
}

/** With a space, two letters or more on either side. */
export function divide(word: string, random: Random): string {
  const at = 2 + Math.floor(random() * (word.length - 3));
  return `${word.slice(0, at)} ${word.slice(at)}`;
}

function withoutDiacritics(name: string): string {
  const bare = name.normalize('NFD').replaceAll(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '');
  return Array.from(bare.normalize('NFC'), (letter) => PLAIN_LETTERS[letter] ?? letter).join('');
}

/** Hiragana as katakana, katakana as hiragana. */
function otherKana(name: string): string {
  return Array.from(name, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const shift = FIRST_KATAKANA - FIRST_HIRAGANA;
    if (code >= FIRST_HIRAGANA && code <= LAST_HIRAGANA) return String.fromCodePoint(code + shift);
    if (code >= FIRST_KATAKANA && code <= LAST_KATAKANA) return String.fromCodePoint(code - shift);
    return letter;
  }).join('');
}
