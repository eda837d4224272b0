import type { ScriptFolding } from '../language/script-folding.ts';
import {
  CHINESE_DENIALS,
  CHINESE_DISLIKES,
  CHINESE_LIKES,
  CHINESE_NEGATIONS,
} from './chinese-opinions.ts';
import { TermIndex } from './term-index.ts';

export interface Opinions {
  readonly likes: number;
  readonly dislikes: number;
}

/** Counts the opinion words of a folded Chinese text, the longest at each place, negated ones turned. */
export class OpinionCounter {
  readonly #terms: TermIndex<1 | -1>;
  readonly #negated: RegExp;

  constructor(script: ScriptFolding) {
    const folded = (terms: string): string[] => script.fold(terms).split(/\s+/);
    this.#terms = new TermIndex([
      ...folded(CHINESE_LIKES).map((term) => [term, 1] as const),
      ...folded(CHINESE_DISLIKES).map((term) => [term, -1] as const),
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
    for (const { at, value } of this.#terms.longestIn(text)) {
      const before = text.slice(Math.max(0, at - 5), at);
      if ((this.#negated.test(before) ? -value : value) > 0) likes++;
      else dislikes++;
    }
    return { likes, dislikes };
  }
}
