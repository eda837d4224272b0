import type { ScriptFolding } from '../language/script-folding.ts';
import {
  CHINESE_DENIALS,
  CHINESE_DISLIKES,
  CHINESE_GOOD,
  CHINESE_LIKES,
  CHINESE_LUKEWARM,
  CHINESE_NEGATIONS,
} from './chinese-opinions.ts';
import { TermIndex } from './term-index.ts';

export interface Opinions {
  readonly likes: number;
  readonly dislikes: number;
  /** The text with each negated opinion word replaced: one letter for praise, one for blame. */
  readonly marked: string;
}

/** What a negated opinion word is written as; no Chinese text has these. */
const NEGATED_PRAISE = 'ƛ';
const NEGATED_BLAME = 'ƿ';
const LETTER = /\p{L}/u;
/** The longest denial and what may stand between it and the word. */
const LOOK_BACK = 7;

/**
 * Counts the opinion words of a folded Chinese text, the longest at each place, negated ones turned.
 * Lukewarm words count for neither side, whatever opinion words they are made of.
 */
export class OpinionCounter {
  readonly #terms: TermIndex<{ readonly term: string; readonly sign: 1 | 0 | -1 }>;
  readonly #negated: RegExp;

  constructor(script: ScriptFolding) {
    const folded = (terms: string): string[] => script.fold(terms).split(/\s+/);
    const rated = (terms: string, sign: 1 | 0 | -1) =>
      folded(terms).map((term) => [term, { term, sign }] as const);
    this.#terms = new TermIndex([
      ...rated(CHINESE_LIKES, 1),
      ...rated(CHINESE_GOOD, 1),
      ...rated(CHINESE_LUKEWARM, 0),
      ...rated(CHINESE_DISLIKES, -1),
    ]);
    const denials = folded(CHINESE_DENIALS).join('|');
    this.#negated = new RegExp(
      `(?:[${script.fold(CHINESE_NEGATIONS)}]|(?:${denials})\\p{L}{0,2})$`,
      'u',
    );
  }

  count(text: string): Opinions {
    let likes = 0;
    let dislikes = 0;
    let marked = '';
    let copied = 0;
    for (const { at, value } of this.#terms.longestIn(text)) {
      if (value.sign === 0) continue;
      const isNegated = this.#negated.test(text.slice(Math.max(0, at - LOOK_BACK), at));
      const isBare = value.term === CHINESE_GOOD && LETTER.test(text.charAt(at + 1));
      if (isBare && !isNegated) continue;
      if (value.sign > 0 === isNegated) dislikes++;
      else likes++;
      if (!isNegated) continue;
      marked += text.slice(copied, at) + (value.sign > 0 ? NEGATED_PRAISE : NEGATED_BLAME);
      copied = at + value.term.length;
    }
    return { likes, dislikes, marked: marked + text.slice(copied) };
  }
}
