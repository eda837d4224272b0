import type { ReadLanguage } from '../features/text-features.ts';
import type { EvidenceSpan } from '../review-sentiment.ts';
import { clausesOf, turns } from './clauses.ts';

/** What of a sentence is in one language: its clauses, and whether one of them turns. */
export interface Passage {
  readonly language: ReadLanguage;
  /** With the stops behind it: they say something too. */
  readonly text: string;
  readonly clauses: readonly EvidenceSpan[];
  readonly turns: boolean;
}

const SENTENCE_ENDS = /[.!?\n\r…。！？～]/u;
const STOPS_BEHIND = /^[.!?…。！？～]+/u;

/** A clause, and the language to read it in; there is none for one that is left out. */
export interface Clause {
  readonly span: EvidenceSpan;
  readonly language: ReadLanguage | undefined;
}

/** The passages of a text that is all in one language. */
export function passagesIn(text: string, language: ReadLanguage): Passage[] {
  return passagesOf(
    text,
    clausesOf(text).map((span) => ({ span, language })),
  );
}

/** The passages that the clauses of a text make, in order. */
export function passagesOf(text: string, clauses: readonly Clause[]): Passage[] {
  const passages: { language: ReadLanguage; clauses: [EvidenceSpan, ...EvidenceSpan[]] }[] = [];
  let read = 0;
  for (const { span: clause, language } of clauses) {
    const last = passages.at(-1);
    const isSameSentence = !SENTENCE_ENDS.test(text.slice(Math.max(0, read - 1), clause.start));
    if (language !== undefined) {
      if (isSameSentence && last?.language === language) last.clauses.push(clause);
      else passages.push({ language, clauses: [clause] });
    }
    read = clause.end;
  }
  return passages.map(({ language, clauses: own }) => {
    const end = own.at(-1)?.end ?? 0;
    const stops = STOPS_BEHIND.exec(text.slice(end, end + 3))?.[0] ?? '';
    const whole = text.slice(own[0].start, end) + stops;
    // A clause by itself that begins with "but" has nothing in its sentence to turn against.
    const isTurning = own.length > 1 && own.some((clause) => turns(clause.text));
    return { language, clauses: own, text: whole, turns: isTurning };
  });
}
