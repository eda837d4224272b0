import { ENGLISH_FUNCTION_WORDS, FOREIGN_WORDS, WEAKLY_FOREIGN_WORDS } from './function-words.ts';

/** What is written in no language (digits, emoji, nothing) is `none`. */
export type WrittenIn = 'en' | 'zh' | 'foreign' | 'none';

const HAN = /\p{Script=Han}/gu;
/** Without の, which Chinese shop signs and reviews use for fun. */
const KANA = /(?!の)[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const OTHER_LETTERS = /(?!の)[^\P{L}\p{Script=Latin}\p{Script=Han}]/gu;
const LATIN_WORDS = /\p{Script=Latin}+(?:'\p{Script=Latin}+)*/gu;
/** The same in a text of ASCII alone, as most English ones are: several times as fast. */
const ASCII_WORDS = /[a-z]+(?:'[a-z]+)*/g;
const BEYOND_ASCII = /[^ -~\s]/;
const NON_ASCII = /[^a-z']/u;
/** So many letters of another script count as one word. */
const LETTERS_OF_A_WORD = 4;

/** Points for English of a word. What nobody knows speaks against it, but softly: names, slang, typing errors. */
const POINTS = { english: 1, known: 0.5, unknown: -0.1, accented: -0.5, weak: -0.4, foreign: -1 };
/** English is what a few unknown words are taken for, but not among words of another language. */
const LEAST = -0.35;
const LEAST_AMONG_FOREIGN = 1.5;

/** What a text is written with. */
export interface Writing {
  readonly han: number;
  readonly kana: number;
  /** Letters of neither Latin nor Chinese script, kana among them. */
  readonly others: number;
  readonly words: number;
  /** Above 0 speaks for English. */
  readonly points: number;
  /** Words that speak against it by more than being unknown. */
  readonly foreign: number;
}

/**
 * Tells the two languages that the model reads from all others: by scripts, and among Latin letters
 * by function words and the words that the lexicon knows.
 */
export class LanguageDetector {
  readonly #points = new Map<string, number>();

  constructor(known: Iterable<string>) {
    const rate = (words: Iterable<string>, points: number): void => {
      for (const word of words) this.#points.set(word, points);
    };
    rate(known, POINTS.known);
    rate(listed(WEAKLY_FOREIGN_WORDS), POINTS.weak);
    rate(listed(FOREIGN_WORDS), POINTS.foreign);
    rate(listed(ENGLISH_FUNCTION_WORDS), POINTS.english);
  }

  languageOf(text: string): WrittenIn {
    return languageIn(this.writingOf(text));
  }

  writingOf(text: string): Writing {
    const isAscii = !BEYOND_ASCII.test(text);
    const lower = text.toLowerCase();
    const words =
      (isAscii ? lower.match(ASCII_WORDS) : lower.replaceAll('’', "'").match(LATIN_WORDS)) ?? [];
    let points = 0;
    let foreign = 0;
    for (const word of words) {
      const own = this.#points.get(word) ?? unknownPoints(word);
      points += own;
      if (own < POINTS.unknown) foreign++;
    }
    const latin = { words: words.length, points, foreign };
    if (isAscii) return { han: 0, kana: 0, others: 0, ...latin };
    const others = count(text, OTHER_LETTERS);
    const kana = others === 0 ? 0 : count(text, KANA);
    return { han: count(text, HAN), kana, others, ...latin };
  }
}

/** By the larger part, a Chinese character counted as much as a word: "呢間 cafe 好 nice" is Chinese. */
export function languageIn(
  { han, kana, others, words, points }: Writing,
  { isAmongForeign = false }: { readonly isAmongForeign?: boolean } = {},
): WrittenIn {
  if (han === 0 && others === 0 && words === 0) return 'none';
  const isJapanese = han > 0 && kana > han / 3;
  if (isJapanese || others / LETTERS_OF_A_WORD > Math.max(han, words)) return 'foreign';
  if (han >= words) return 'zh';
  return points > (isAmongForeign ? LEAST_AMONG_FOREIGN : LEAST) ? 'en' : 'foreign';
}

/** Whether all of its clauses are in the one language: no other has left a word or a letter. */
export function isOfOneLanguage({ han, others, words, foreign }: Writing): boolean {
  return others === 0 && foreign === 0 && (han === 0 || words === 0);
}

function unknownPoints(word: string): number {
  return NON_ASCII.test(word) ? POINTS.accented : POINTS.unknown;
}

function listed(words: string): string[] {
  return words.trim().split(/\s+/);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
