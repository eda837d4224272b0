import { GrowingArray } from '../memory/growing-array.ts';
import { sharedUint32, sharedUint8 } from '../memory/shared-arrays.ts';
import { END } from './packed-strings.ts';
import type { PackedStrings } from './packed-strings.ts';
import { MAX_BYTES_PER_UNIT, writeUnits } from './surrogate-utf8.ts';

const FIRST_PIECE = 1024;

/**
 * Strings appended one by one, packed as they come: a million strings that were kept would be
 * traced by every garbage collection, and fetched from all over the heap later. Pieces double, as
 * those of `GrowingArray` do, and none ends within a string.
 */
export class GrowingStrings {
  private readonly starts = new GrowingArray(sharedUint32);
  private readonly full: Uint8Array[] = [];
  private last = sharedUint8(FIRST_PIECE);
  /** Bytes of the full pieces, and of the last one. */
  private before = 0;
  private used = 0;

  get length(): number {
    return this.starts.length;
  }

  push(text: string): void {
    const start = this.reserve(MAX_BYTES_PER_UNIT * text.length);
    this.close(writeUnits(text, this.bytes, start));
  }

  /** Where the string that is being written goes; see `reserve`. */
  get bytes(): Uint8Array {
    return this.last;
  }

  /** Where in `bytes` to write the next string, of so many at most; to be closed before another one. */
  reserve(atMost: number): number {
    if (this.used + atMost >= this.last.length) {
      this.full.push(this.last.subarray(0, this.used));
      this.before += this.used;
      this.last = sharedUint8(Math.max(2 * this.last.length, atMost + 1));
      this.used = 0;
    }
    return this.used;
  }

  /** Ends the string that was written. */
  close(end: number): void {
    this.starts.push(this.before + this.used);
    this.last[end] = END;
    this.used = end + 1;
  }

  packed(): PackedStrings {
    const bytes = sharedUint8(this.before + this.used);
    let length = 0;
    for (const piece of [...this.full, this.last.subarray(0, this.used)]) {
      bytes.set(piece, length);
      length += piece.length;
    }
    return { starts: this.starts.packed(), bytes };
  }
}
