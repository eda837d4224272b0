import { hashDeletions, MAX_DELETIONS } from './deletions.ts';
import { sharedUint32 } from '../memory/shared-arrays.ts';
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
    const hashes = new Uint32Array(MAX_DELETIONS);
    const eachHash = (visit: (hash: number, word: number) => void): void => {
      for (const word of words) {
        let length = 0;
        const units = vocabulary.wordUnits(word);
        for (const count of deletions) length = hashDeletions(units, count, hashes, length);
        for (let at = 0; at < length; at++) visit(hashes[at] ?? 0, word);
      }
    };
    let entries = 0;
    eachHash(() => entries++);
    const buckets = 2 ** Math.ceil(Math.log2(Math.max(1, entries / 2)));
    const starts = sharedUint32(buckets + 1);
    const mask = buckets - 1;
    eachHash((hash) => (starts[hash & mask] = (starts[hash & mask] ?? 0) + 1));
    for (let bucket = 1; bucket <= buckets; bucket++) {
      starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
    }
    const table = sharedUint32(entries);
    // Filled from the end of each bucket, which moves its start to where it belongs.
    eachHash((hash, word) => {
      const at = (starts[hash & mask] ?? 0) - 1;
      starts[hash & mask] = at;
      table[at] = word;
    });
    return new DeletionTable({ starts, words: table });
  }

  bucketOf(hash: number): number {
    return hash & this.mask;
  }
}
