import { GrowingUint32 } from './growing-uint32.ts';
import { sharedUint32 } from './shared-arrays.ts';
import { scanText } from './text-scanner.ts';
import type { WordSink } from './text-scanner.ts';
import type { TextSource } from './text-source.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WordInterner } from './word-interner.ts';
import type { PackedWordPostings } from './word-postings.ts';

/**
 * Words in the order in which they are met, by whatever has them (places, then labels). Sorting
 * them by word afterwards keeps that order, so the places of a word come out ascending.
 */
class Occurrences implements WordSink {
  private readonly words = new GrowingUint32();
  /** Where the words of each owner end. */
  private readonly ends = new GrowingUint32();
  /** By word: the last owner that has it, counted from 1. */
  private readonly lastOwner = new GrowingUint32();

  constructor(private readonly interner: WordInterner) {}

  endOwner(): void {
    this.ends.push(this.words.length);
  }

  word(units: Uint16Array, start: number, end: number): void {
    const word = this.interner.intern(units, start, end);
    while (this.lastOwner.length <= word) this.lastOwner.push(0);
    const owner = this.ends.length + 1;
    if (this.lastOwner.at(word) === owner) return;
    this.lastOwner.set(word, owner);
    this.words.push(word);
  }

  /** As pairs of neighbours and the last one alone: what begins with a character is all it is in. */
  run(units: Uint16Array, bounds: Uint32Array, characters: number): void {
    for (let at = 0; at < characters; at++) {
      this.word(units, bounds[at] ?? 0, bounds[Math.min(at + 2, characters)] ?? 0);
    }
  }

  /** Rows of owners by word, words in the order of `placeOf`. */
  byWord(placeOf: Uint32Array): { starts: Uint32Array; owners: Uint32Array } {
    const words = this.words.view();
    const starts = sharedUint32(placeOf.length + 1);
    for (const word of words) {
      const place = (placeOf[word] ?? 0) + 1;
      starts[place] = (starts[place] ?? 0) + 1;
    }
    for (let at = 1; at < starts.length; at++)
      starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    const next = Uint32Array.from(starts);
    const owners = sharedUint32(words.length);
    let at = 0;
    for (let owner = 0; owner < this.ends.length; owner++) {
      for (const end = this.ends.at(owner); at < end; at++) {
        const place = placeOf[words[at] ?? 0] ?? 0;
        const slot = next[place] ?? 0;
        owners[slot] = owner;
        next[place] = slot + 1;
      }
    }
    return { starts, owners };
  }
}

/** The distinct words of all names and labels, and who has each. */
export function wordsOf(source: TextSource): {
  vocabulary: Vocabulary;
  postings: PackedWordPostings;
} {
  const interner = new WordInterner();
  const inNames = new Occurrences(interner);
  const inLabels = new Occurrences(interner);
  for (let rank = 0; rank < source.size; rank++) {
    for (const name of source.names(rank)) scanText(name, inNames);
    inNames.endOwner();
  }
  for (const { texts } of source.labels) {
    for (const text of texts) scanText(text, inLabels);
    inLabels.endOwner();
  }
  const { vocabulary, placeOf } = interner.sort();
  const places = inNames.byWord(placeOf);
  const labelRows = inLabels.byWord(placeOf);
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
