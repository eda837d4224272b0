import { answerEntrySchema, answerSchema } from './answer-schema.ts';
import type { AnswerEntry } from './answer-schema.ts';
import { LanguageModelError } from './endpoint/language-model.error.ts';
import { FIRST_CONTROL, LAST_CONTROL } from './control-reviews.ts';
import { supportedSentiment } from './guards/supported-sentiment.ts';
import { declined } from './verdict.ts';
import type { Verdict } from './verdict.ts';

/** Entries of an answer's content. @throws LanguageModelError when it is not JSON of that form */
export function parseAnswer(content: string): readonly unknown[] {
  try {
    return answerSchema.parse(JSON.parse(content)).reviews;
  } catch (error) {
    const cause = error instanceof Error ? error.name : typeof error;
    throw new LanguageModelError('answer_unusable', { cause });
  }
}

/** One verdict for each text of the question, by the numbers that `questionFor` gave them. */
export function readAnswer(
  answered: readonly unknown[],
  texts: readonly string[],
): Map<string, Verdict> {
  const entries = entriesByNumber(answered);
  const controlsHold =
    entries.get(1)?.label === FIRST_CONTROL.label &&
    entries.get(texts.length + 2)?.label === LAST_CONTROL.label;
  const verdictOf = (text: string, at: number): Verdict => {
    if (!controlsHold) return declined('controls_failed');
    const entry = entries.get(at + 2);
    const sentiment = entry === undefined ? undefined : supportedSentiment(entry, text);
    return sentiment === undefined ? declined('answer_unsupported') : { kind: 'read', sentiment };
  };
  return new Map(texts.map((text, at) => [text, verdictOf(text, at)]));
}

/** Well-formed entries; a number that comes twice has no answer, as nobody knows which one holds. */
function entriesByNumber(answered: readonly unknown[]): Map<number, AnswerEntry> {
  const entries = new Map<number, AnswerEntry>();
  const repeated = new Set<number>();
  for (const candidate of answered) {
    const { data } = answerEntrySchema.safeParse(candidate);
    if (data === undefined) continue;
    if (entries.has(data.n)) repeated.add(data.n);
    entries.set(data.n, data);
  }
  for (const n of repeated) entries.delete(n);
  return entries;
}
