import type { Reason } from '@tablewise/api-client';
import type { Words } from '../words/language.ts';
import { CHINESE } from './chinese.ts';
import { ENGLISH } from './english.ts';
import type { ReasonWords, Sentences } from './kinds.ts';
import type { Say } from './say.ts';

export const REASON_WORDS: Words<ReasonWords> = { en: ENGLISH, 'zh-Hant': CHINESE };

/** A reason in the page's language, rendered from its kind and its numbers. */
export function sentenceOf(reason: Reason, say: Say): string {
  return phrase(REASON_WORDS[say.format.language].sentences, reason.kind, reason, say);
}

/** `kind` a second time, so that the sentence and its reason are of the same kind. */
function phrase<Kind extends Reason['kind']>(
  sentences: Sentences,
  kind: Kind,
  reason: Parameters<Sentences[Kind]>[0],
  say: Say,
): string {
  const sentence: (reason: Parameters<Sentences[Kind]>[0], say: Say) => string = sentences[kind];
  return sentence(reason, say);
}
