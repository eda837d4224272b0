import { END } from './rank-stream.ts';
import type { RankStream } from './rank-stream.ts';

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
