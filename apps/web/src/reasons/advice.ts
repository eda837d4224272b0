import type { Reason } from '@tablewise/api-client';
import { sentenceOf } from './sentence.ts';
import type { Say } from './say.ts';

/** What a reader of numbers asks for, and nobody else. */
const NUMBERS: readonly Reason['kind'][] = ['score', 'interval', 'prior', 'diversity'];

/** What speaks for a place and what speaks against it, as sentences, the weightiest first. */
export interface Advice {
  readonly why: readonly string[];
  readonly cautions: readonly string[];
}

interface AdviceOptions {
  /** Of `why`, at most. */
  readonly lines: number;
  /** Shown beside it already. */
  readonly besides?: Reason['kind'];
}

/** Facts come where fewer strengths are known than lines are to be filled. */
export function adviceOf(
  reasons: readonly Reason[],
  say: Say,
  { lines, besides }: AdviceOptions,
): Advice {
  const withTone = (tone: Reason['tone']): Reason[] =>
    reasons.filter((reason) => reason.tone === tone && reason.kind !== besides);
  const facts = withTone('fact').filter(({ kind }) => !NUMBERS.includes(kind));
  const sentences = (of: readonly Reason[]): string[] =>
    of.map((reason) => sentenceOf(reason, say));
  return {
    why: sentences([...withTone('strength'), ...facts].slice(0, lines)),
    cautions: sentences(withTone('caution')),
  };
}
