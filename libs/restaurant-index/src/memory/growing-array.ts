import type { NumberArray } from './shared-arrays.ts';

/*
 * Pieces of 64, 128, 256 numbers and so on: more room is a new piece, so nothing is copied or left
 * over, and the highest bit of an index (with 64 added) says in which piece it is.
 */
const FIRST_BITS = 6;
const FIRST = 1 << FIRST_BITS;

/** A few of every place, appended one by one; for building, not for keeping. */
export class GrowingArray<Piece extends NumberArray> {
  private readonly pieces: Piece[];
  private last: Piece;
  private used = 0;

  constructor(private readonly newPiece: (length: number) => Piece) {
    this.last = newPiece(FIRST);
    this.pieces = [this.last];
  }

  push(value: number): void {
    if (this.used === this.last.length) {
      this.last = this.newPiece(this.used * 2);
      this.pieces.push(this.last);
      this.used = 0;
    }
    this.last[this.used++] = value;
  }

  get length(): number {
    return this.last.length - FIRST + this.used;
  }

  /** 0 past the last one. */
  at(index: number): number {
    const shifted = index + FIRST;
    const bit = 31 - Math.clz32(shifted);
    return this.pieces[bit - FIRST_BITS]?.[shifted ^ (1 << bit)] ?? 0;
  }

  /** All numbers, one after the other. */
  packed(): Piece {
    const packed = this.newPiece(this.length);
    for (let piece = 0; piece < this.pieces.length; piece++) {
      const start = FIRST * (2 ** piece - 1);
      packed.set(this.pieces[piece]?.subarray(0, this.length - start) ?? [], start);
    }
    return packed;
  }
}
