import type { PackedLabelNames } from './label-names.ts';
import type { PackedWords } from './vocabulary.ts';
import type { PackedNeighbours } from './word-neighbours.ts';
import type { PackedWordPostings } from './word-postings.ts';

/** A text index as data that can be posted to another thread. All arrays share their memory. */
export interface PackedText {
  readonly size: number;
  readonly vocabulary: PackedWords;
  /** Hashes of `WordPairs`. */
  readonly pairs: Uint32Array;
  readonly neighbours: PackedNeighbours;
  readonly postings: PackedWordPostings;
  readonly labelNames: PackedLabelNames;
}
