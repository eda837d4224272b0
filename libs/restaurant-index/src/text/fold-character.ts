import { simplifyHan } from './simplify-han.ts';

/** Letters of Latin script that are one letter and no decomposition, as people type them. */
const TYPED_AS = new Map([
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
]);
/** Inside a word these are not typed, or typed any way: Mak's, Mak’s, Maks. */
const SILENT = /['’‘ʼ`´′＇\p{Cf}]/gu;
const NO_LETTER = /[^\p{L}\p{N}]/gu;
const MARKS = /\p{M}/gu;
const LAST_ASCII = 0x7f;
/** Scripts that are written without spaces (Korean has some, not always the same). */
const UNSPACED =
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]$/u;

/**
 * What a character is to a word: part of one (`letter`, digits too), a word in a row of words
 * without spaces between them (`unspaced`), nothing (`dropped`), or the end of it (`gap`).
 */
type CharacterKind = 'letter' | 'unspaced' | 'dropped' | 'gap';

export interface FoldedCharacter {
  readonly kind: CharacterKind;
  /** Empty for `dropped` and `gap`; may be several characters (ß, ㍿). */
  readonly text: string;
}

const DROP: FoldedCharacter = { kind: 'dropped', text: '' };
const GAP: FoldedCharacter = { kind: 'gap', text: '' };

/**
 * One form for all spellings of a character (a code point): Unicode compatibility forms, case,
 * diacritics, Traditional and Simplified Chinese folded.
 */
export function foldCharacter(codePoint: number): FoldedCharacter {
  const character = String.fromCodePoint(codePoint);
  if (character.replaceAll(SILENT, '') === '') return DROP;
  const unmarked = foldCase(character).replaceAll(MARKS, '').replaceAll(SILENT, '');
  if (unmarked === '') return DROP;
  const letters = unmarked.replaceAll(NO_LETTER, '');
  if (letters === '') return GAP;
  const text = Array.from(
    letters.normalize('NFC'),
    (letter) => TYPED_AS.get(letter) ?? simplifyHan(letter),
  ).join('');
  return { kind: isUnspaced(text) ? 'unspaced' : 'letter', text };
}

/** Of the first character. */
export function isUnspaced(text: string): boolean {
  const first = text.codePointAt(0) ?? 0;
  return first > LAST_ASCII && UNSPACED.test(String.fromCodePoint(first));
}

/** By way of upper case, which ß, ı, ς and ſ have in common with their plain forms; ẞ is ß first. */
function foldCase(character: string): string {
  const upper = character.normalize('NFKD').toLowerCase().toUpperCase();
  return upper.toLowerCase().normalize('NFKD');
}
