import { hashDeletions, MAX_DELETIONS } from './deletions.ts';
import { GrowingUint32 } from '../memory/growing-uint32.ts';
import { postingsOf } from '../postings/postings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words by the hash of what deleting letters leaves of them: bucket b from starts[b] on. */
export interface PackedDeletions {
  /** A power of two of buckets, and the end of the last. */
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
}

/** Finds words that are left the same by deletions; others share buckets, so check what it says. */
export class DeletionTable {
  private readonly mask: number;

  constructor(readonly packed: PackedDeletions) {
    this.mask = packed.starts.length - 2;
  }

  /** Of the words listed, with each of the numbers of letters deleted. */
  static build(
    vocabulary: Vocabulary,
    words: readonly number[],
    deletions: readonly (0 | 1 | 2)[],
  ): DeletionTable {
    const ofWord = new Uint32Array(MAX_DELETIONS);
    const [hashes, owners] = [new GrowingUint32(), new GrowingUint32()];
    for (const word of words) {
      let length = 0;
      const units = vocabulary.wordUnits(word);
      for (const count of deletions) length = hashDeletions(units, count, ofWord, length);
      for (let at = 0; at < length; at++) {
        hashes.push(ofWord[at] ?? 0);
        owners.push(word);
      }
    }
    const buckets = 2 ** Math.ceil(Math.log2(Math.max(1, hashes.length / 2)));
    const { starts, values } = postingsOf(buckets, (visit) => {
      for (let at = 0; at < hashes.length; at++)
        visit(hashes.at(at) & (buckets - 1), owners.at(at));
    });
    return new DeletionTable({ starts, words: values });
  }

  bucketOf(hash: number): number {
    return hash & this.mask;
  }
}
