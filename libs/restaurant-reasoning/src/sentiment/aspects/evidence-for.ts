import type { ReadLanguage } from '../features/text-features.ts';
import { clausesOf } from '../language/clauses.ts';
import type { Aspect } from '../review-sentiment.ts';
import type { AspectFinder } from './aspect-finder.ts';

const BETWEEN_CLAUSES = '. ';

/**
 * The part of a text in one language that a given aspect's polarity is read from: the clauses that
 * speak of it, else those that speak of no other (miscellaneous apart), else all of it. Where
 * aspects are found rather than given, only the first case occurs.
 */
export function evidenceFor(
  aspect: Aspect,
  text: string,
  { finder, language }: { finder: AspectFinder; language: ReadLanguage },
): string {
  const clauses = clausesOf(text).map((clause) => ({
    text: clause.text,
    aspects: finder.aspectsIn(clause.text, language),
  }));
  const own = clauses.filter(({ aspects }) => aspects.has(aspect));
  if (own.length > 0) return joinedClauses(own);
  const free = clauses.filter(({ aspects }) =>
    [...aspects].every((one) => one === 'miscellaneous'),
  );
  return free.length > 0 ? joinedClauses(free) : text;
}

export function joinedClauses(clauses: readonly { readonly text: string }[]): string {
  return clauses.map(({ text }) => text).join(BETWEEN_CLAUSES);
}
