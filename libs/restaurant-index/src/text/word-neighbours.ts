import { canBeMistyped } from './allowed-distance.ts';
import { DeletionTable } from './deletion-table.ts';
import type { PackedDeletions } from './deletion-table.ts';
import { hashDeletions, MAX_DELETIONS } from './deletions.ts';
import { typingDistance } from './typing-distance.ts';
import type { WordUnits } from './typing-distance.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words of seven letters and more may be two errors off, so theirs are five and more. */
const SHORTEST_TWO_OFF = 5;

export interface PackedNeighbours {
  readonly near: PackedDeletions;
  readonly far: PackedDeletions;
}

interface Asked {
  readonly word: WordUnits;
  readonly distance: 1 | 2;
  readonly found: number[];
}

/**
 * The words of a vocabulary within one or two typing errors of a query's word. Two tables: one for
 * words and their single deletions, one for double deletions, which only queries with two errors
 * look into.
 */
export class WordNeighbours {
  private readonly near: DeletionTable;
  private readonly far: DeletionTable;
  private readonly hashes = new Uint32Array(MAX_DELETIONS);
  /** By word: the pass that last came by it. A double counts further than anyone can ask. */
  private readonly checkedIn: Float64Array;
  private pass = 0;

  constructor(
    private readonly vocabulary: Vocabulary,
    packed: PackedNeighbours,
  ) {
    this.near = new DeletionTable(packed.near);
    this.far = new DeletionTable(packed.far);
    this.checkedIn = new Float64Array(vocabulary.size);
  }

  static build(vocabulary: Vocabulary): WordNeighbours {
    const words: number[] = [];
    for (let word = 0; word < vocabulary.size; word++) {
      if (canBeMistyped(vocabulary.text(word))) words.push(word);
    }
    const long = words.filter((word) => vocabulary.lengthOf(word) >= SHORTEST_TWO_OFF);
    return new WordNeighbours(vocabulary, {
      near: DeletionTable.build(vocabulary, words, [0, 1]).packed,
      far: DeletionTable.build(vocabulary, long, [2]).packed,
    });
  }

  get packed(): PackedNeighbours {
    return { near: this.near.packed, far: this.far.packed };
  }

  /** Words exactly so many errors from this one, each once, in order. */
  at(distance: 1 | 2, units: Uint16Array): number[] {
    const word = { units, start: 0, end: units.length };
    const { hashes } = this;
    const one = hashDeletions(word, 1, hashes, hashDeletions(word, 0, hashes));
    const length = distance === 2 ? hashDeletions(word, 2, hashes, one) : one;
    this.pass++;
    const found: number[] = [];
    this.addFrom(this.near, length, { word, distance, found });
    if (distance === 2) this.addFrom(this.far, length, { word, distance, found });
    return found.sort((a, b) => a - b);
  }

  /** Words that begin alike share most of their deletions: each is checked once. */
  private addFrom(table: DeletionTable, length: number, { word, distance, found }: Asked): void {
    const { hashes, checkedIn, pass } = this;
    const { starts, words } = table.packed;
    for (let at = 0; at < length; at++) {
      const bucket = table.bucketOf(hashes[at] ?? 0);
      const end = starts[bucket + 1] ?? 0;
      for (let entry = starts[bucket] ?? 0; entry < end; entry++) {
        const candidate = words[entry] ?? 0;
        if (checkedIn[candidate] === pass) continue;
        checkedIn[candidate] = pass;
        if (this.isAt(distance, word, candidate)) found.push(candidate);
      }
    }
  }

  private isAt(distance: 1 | 2, word: WordUnits, candidate: number): boolean {
    const lengths = this.vocabulary.lengthOf(candidate) - word.end;
    if (lengths > distance || -lengths > distance) return false;
    return typingDistance(word, this.vocabulary.wordUnits(candidate), distance) === distance;
  }
}
