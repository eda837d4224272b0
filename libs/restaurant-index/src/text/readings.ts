import type { QueryWord } from './query-words.ts';
import { StretchFinder } from './stretches.ts';
import type { Stretch } from './stretches.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordPairs } from './word-pairs.ts';

/** What a query may mean: words of its own, by their place in it, and others for stretches of it. */
export type Reading = readonly (number | Stretch)[];

/** The words there are, and which of them stand side by side. */
export interface IndexedWords {
  readonly vocabulary: Vocabulary;
  readonly pairs: WordPairs;
}

export const MOST_READINGS = 8;
/** A longer text is no name. */
const MOST_WORDS = 64;

/**
 * A query as it is, and with the boundaries between words where the index has them: "mc donalds" is
 * mcdonalds too, "dimsum" is dim and sum. Those of fewest words, the query as it is first.
 */
export function readingsOf(
  words: readonly QueryWord[],
  { vocabulary, pairs }: IndexedWords,
  isOpen: boolean,
): readonly Reading[] {
  const own = [...words.keys()];
  if (words.length > MOST_WORDS) return [own];
  const finder = new StretchFinder(vocabulary, pairs, words, isOpen);
  // By how many words of the query they read; without its own words alone.
  const others = Array.from({ length: words.length + 1 }, (): Reading[] => []);
  for (const word of own) {
    const before = fewestWords(others[word] ?? []);
    for (const reading of before) others[word + 1]?.push([...reading, word]);
    for (const stretch of finder.from(word)) {
      for (const reading of [own.slice(0, word), ...before]) {
        others[stretch.end]?.push([...reading, stretch]);
      }
    }
  }
  return [own, ...fewestWords(others[words.length] ?? [])];
}

function fewestWords(readings: readonly Reading[]): readonly Reading[] {
  if (readings.length < 2) return readings;
  return [...readings].sort((a, b) => wordsIn(a) - wordsIn(b)).slice(0, MOST_READINGS);
}

function wordsIn(reading: Reading): number {
  return reading.reduce<number>(
    (sum, each) => sum + (typeof each === 'number' ? 1 : each.found.length),
    0,
  );
}
