import { OwnedWords } from './owned-words.ts';
import type { TextSource } from './text-source.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { PackedWordPostings } from './word-postings.ts';

/** The distinct words of all names and labels, and who has each. */
export function wordsOf({ names, order, labels }: TextSource): {
  vocabulary: Vocabulary;
  postings: PackedWordPostings;
} {
  const { interner } = names;
  const inLabels = new OwnedWords(interner);
  for (const { texts } of labels) inLabels.add(texts);
  const { vocabulary, placeOf } = interner.sort();
  const places = names.byWord(placeOf, order);
  const labelRows = inLabels.byWord(placeOf, Uint32Array.from(labels.keys()));
  return {
    vocabulary,
    postings: {
      starts: places.starts,
      ranks: places.owners,
      labelStarts: labelRows.starts,
      labels: labelRows.owners,
    },
  };
}
