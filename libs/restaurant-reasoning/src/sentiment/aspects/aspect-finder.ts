import { TermIndex } from '../features/term-index.ts';
import type { ReadLanguage } from '../features/text-features.ts';
import type { ScriptFolding } from '../language/script-folding.ts';
import { ASPECTS } from '@tablewise/contracts';
import type { Aspect } from '../review-sentiment.ts';
import { CHINESE_TERMS } from './chinese-terms.ts';
import { ENGLISH_TERMS } from './english-terms.ts';

const WORDS = /[a-z]+/g;
const PLURAL = /(?<=[shxzo])es$|(?<=[^s])s$/;

/** Which aspects a clause speaks of: those one of whose terms is in it. A term may have several. */
export class AspectFinder {
  readonly #english = aspectsByTerm(ENGLISH_TERMS);
  readonly #chinese: TermIndex<readonly Aspect[]>;
  readonly #script: ScriptFolding;

  constructor(script: ScriptFolding) {
    this.#script = script;
    this.#chinese = new TermIndex(aspectsByTerm(CHINESE_TERMS, (terms) => script.fold(terms)));
  }

  aspectsIn(clause: string, language: ReadLanguage): ReadonlySet<Aspect> {
    return new Set(language === 'en' ? this.#inEnglish(clause) : this.#inChinese(clause));
  }

  #inEnglish(clause: string): Aspect[] {
    const words = clause.toLowerCase().match(WORDS) ?? [];
    return words.flatMap(
      (word) => this.#english.get(word) ?? this.#english.get(singular(word)) ?? [],
    );
  }

  #inChinese(clause: string): Aspect[] {
    const found = this.#chinese.longestIn(this.#script.fold(clause));
    return found.flatMap(({ value }) => value);
  }
}

/** Every English word that an aspect is spoken of by. */
export function englishTerms(): string[] {
  return Object.values(ENGLISH_TERMS).flatMap((terms) => terms.split(/\s+/));
}

function singular(word: string): string {
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(PLURAL, '');
}

function aspectsByTerm(
  terms: Readonly<Record<Aspect, string>>,
  fold = (text: string): string => text,
): ReadonlyMap<string, readonly Aspect[]> {
  const aspects = new Map<string, Aspect[]>();
  for (const aspect of ASPECTS)
    for (const term of fold(terms[aspect]).split(/\s+/))
      aspects.set(term, [...(aspects.get(term) ?? []), aspect]);
  return aspects;
}
