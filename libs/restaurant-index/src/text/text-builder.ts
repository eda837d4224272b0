import { OwnedWords } from './owned-words.ts';
import type { TextSource } from './text-source.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordPairs } from './word-pairs.ts';
import type { PackedWordPostings } from './word-postings.ts';

/** The distinct words of all names and labels, which stand side by side, and who has each. */
export function wordsOf({ names, order, labels }: TextSource): {
  vocabulary: Vocabulary;
  pairs: WordPairs;
  postings: PackedWordPostings;
} {
  const { interner } = names;
  const inLabels = new OwnedWords(interner, names.pairs);
  for (const { texts } of labels) inLabels.add(texts);
  const { vocabulary, placeOf } = interner.sort();
  const places = names.byWord(placeOf, order);
  const labelRows = inLabels.byWord(placeOf, Uint32Array.from(labels.keys()));
  return {
    vocabulary,
    pairs: names.pairs.build(),
    postings: {
      starts: places.starts,
      ranks: places.owners,
      labelStarts: labelRows.starts,
      labels: labelRows.owners,
    },
  };
}
