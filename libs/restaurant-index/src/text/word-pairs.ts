import { GrowingArray } from '../memory/growing-array.ts';
import { sharedUint32 } from '../memory/shared-arrays.ts';
import { hashUnits } from './hash-units.ts';
import type { WordUnits } from './typing-distance.ts';

const NOTHING = -1;

/**
 * Which words stand side by side in some name or label, as hashes of both. It never denies a pair
 * that does; in a million names it takes one in several thousand others for one.
 */
export class WordPairs {
  /** Ascending, each once. */
  constructor(readonly hashes: Uint32Array) {}

  has(first: WordUnits, second: WordUnits): boolean {
    const { hashes } = this;
    const hash = hashPair(hashOf(first), hashOf(second));
    let [low, high] = [0, hashes.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((hashes[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    return hashes[low] === hash;
  }
}

/** Notes pairs of words as they are read. */
export class WordPairsBuilder {
  private readonly hashes = new GrowingArray(sharedUint32);
  private before = NOTHING;

  /** The next word; it follows the last one unless there was a break. */
  word(units: Uint16Array, start: number, end: number): void {
    const hash = hashUnits(units, start, end);
    if (this.before !== NOTHING) this.hashes.push(hashPair(this.before, hash));
    this.before = hash;
  }

  break(): void {
    this.before = NOTHING;
  }

  build(): WordPairs {
    const sorted = this.hashes.packed().sort();
    let distinct = 0;
    for (let at = 0; at < sorted.length; at++) {
      const hash = sorted[at] ?? 0;
      if (distinct === 0 || sorted[distinct - 1] !== hash) sorted[distinct++] = hash;
    }
    const hashes = sharedUint32(distinct);
    hashes.set(sorted.subarray(0, distinct));
    return new WordPairs(hashes);
  }
}

function hashOf({ units, start, end }: WordUnits): number {
  return hashUnits(units, start, end);
}

function hashPair(first: number, second: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ second;
  return Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
}
