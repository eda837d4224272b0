import { simplifyHan } from './simplify-han.ts';
import { typedAs } from './typed-as.ts';

/** Inside a word these are not typed, or typed any way: Mak's, Mak’s, Maks; Arabic is stretched. */
const SILENT = /['’‘ʼ`´′＇ـ\p{Cf}]/gu;
/** Nobody sees it, but whoever put it there divided words by it. */
const ZERO_WIDTH_SPACE = 0x200b;
const NO_LETTER = /[^\p{L}\p{M}\p{N}]/gu;
/** Accents and points are not always typed. In the scripts of India and South East Asia marks are vowels. */
const MARKS =
  /(?=\p{M})(?!\u3099|\u309a)[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Hira}\p{sc=Kana}]/gu;
const LAST_ASCII = 0x7f;
const LAST_OF_ONE_UNIT = 0xffff;
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

const KNOWN = new Map<number, FoldedCharacter>();

/**
 * One form for all spellings of a character (a code point): Unicode compatibility forms, case,
 * diacritics, Traditional, Simplified and Japanese characters, hiragana and katakana folded.
 */
export function foldCharacter(codePoint: number): FoldedCharacter {
  const known = KNOWN.get(codePoint);
  if (known !== undefined) return known;
  const folded = folding(codePoint);
  if (codePoint <= LAST_OF_ONE_UNIT) KNOWN.set(codePoint, folded);
  return folded;
}

/** Of the first character. */
export function isUnspaced(text: string): boolean {
  const first = text.codePointAt(0) ?? 0;
  return first > LAST_ASCII && UNSPACED.test(String.fromCodePoint(first));
}

function folding(codePoint: number): FoldedCharacter {
  if (codePoint === ZERO_WIDTH_SPACE) return GAP;
  const character = String.fromCodePoint(codePoint);
  if (character.replaceAll(SILENT, '') === '') return DROP;
  const unmarked = foldCase(character).replaceAll(MARKS, '').replaceAll(SILENT, '');
  if (unmarked === '') return DROP;
  const letters = unmarked.replaceAll(NO_LETTER, '');
  if (letters === '') return GAP;
  const text = Array.from(letters.normalize('NFC'), (letter) => simplifyHan(typedAs(letter))).join(
    '',
  );
  return { kind: isUnspaced(text) ? 'unspaced' : 'letter', text };
}

/** By way of upper case, which ß, ı, ς and ſ have in common with their plain forms; ẞ is ß first. */
function foldCase(character: string): string {
  const upper = character.normalize('NFKD').toLowerCase().toUpperCase();
  return upper.toLowerCase().normalize('NFKD');
}
