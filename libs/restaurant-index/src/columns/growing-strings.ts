import { GrowingUint32 } from '../memory/growing-uint32.ts';
import { sharedUint32, sharedUint8 } from '../memory/shared-arrays.ts';
import type { PackedStrings } from './packed-strings.ts';
import { MAX_BYTES_PER_UNIT, writeUnits } from './surrogate-utf8.ts';

/**
 * Strings appended one by one, packed as they come: a million strings that were kept would be
 * traced by every garbage collection, and fetched from all over the heap later.
 */
export class GrowingStrings {
  private readonly starts = new GrowingUint32();
  private bytes = new Uint8Array(1024);
  private used = 0;

  constructor() {
    this.starts.push(0);
  }

  get length(): number {
    return this.starts.length - 1;
  }

  push(text: string): void {
    const atMost = this.used + MAX_BYTES_PER_UNIT * text.length;
    if (atMost > this.bytes.length) {
      const larger = new Uint8Array(2 * atMost);
      larger.set(this.bytes.subarray(0, this.used));
      this.bytes = larger;
    }
    this.used = writeUnits(text, this.bytes, this.used);
    this.starts.push(this.used);
  }

  /** Those at the given indices, one after the other; empty past the last one. */
  packed(order: Uint32Array): PackedStrings {
    const starts = sharedUint32(order.length + 1);
    const bytes = sharedUint8(this.used);
    let length = 0;
    for (const [at, index] of order.entries()) {
      const end = index < this.length ? this.starts.at(index + 1) : 0;
      for (let from = this.starts.at(index); from < end; from++) {
        bytes[length++] = this.bytes[from] ?? 0;
      }
      starts[at + 1] = length;
    }
    return { starts, bytes };
  }
}
