import { END } from './rank-stream.ts';
import type { RankStream } from './rank-stream.ts';

/** Room for one bit per rank: rank r is bit `r & 31` of word `r >>> 5`. */
export function emptyBits(size: number): Uint32Array {
  return new Uint32Array((size + 31) >>> 5);
}

export function setBits(bits: Uint32Array, ranks: Uint32Array, from = 0, to = ranks.length): void {
  for (let at = from; at < to; at++) {
    const rank = ranks[at] ?? 0;
    bits[rank >>> 5] = (bits[rank >>> 5] ?? 0) | (1 << (rank & 31));
  }
}

/** Leaves in the first only what is in the second too. */
export function keepBits(bits: Uint32Array, others: Uint32Array): void {
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) & (others[at] ?? 0);
}

export function countBits(bits: Uint32Array): number {
  let count = 0;
  for (const word of bits) {
    const pairs = word - ((word >>> 1) & 0x5555_5555);
    const nibbles = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
    count += Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return count;
}

/** The ranks whose bits are set. */
export class BitStream implements RankStream {
  constructor(private readonly bits: Uint32Array) {}

  next(from: number): number {
    if (from === END) return END;
    let at = from >>> 5;
    let word = (this.bits[at] ?? 0) & (-1 << (from & 31));
    while (word === 0 && ++at < this.bits.length) word = this.bits[at] ?? 0;
    return word === 0 ? END : at * 32 + 31 - Math.clz32(word & -word);
  }
}
