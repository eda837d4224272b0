import { sharedUint32 } from '../text/shared-arrays.ts';
import { sharedUint8 } from './shared-memory.ts';
import { MAX_BYTES_PER_UNIT, readUnits, writeUnits } from './surrogate-utf8.ts';

/** Strings one after another: string i is the bytes from starts[i] to before starts[i + 1]. */
export interface PackedStrings {
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Asks for each string once, in order. */
export function packStrings(count: number, stringAt: (at: number) => string): PackedStrings {
  const starts = sharedUint32(count + 1);
  let room = new Uint8Array(1024);
  let length = 0;
  for (let at = 0; at < count; at++) {
    const text = stringAt(at);
    const atMost = length + MAX_BYTES_PER_UNIT * text.length;
    if (atMost > room.length) room = grown(room, length, 2 * atMost);
    length = writeUnits(text, room, length);
    starts[at + 1] = length;
  }
  const bytes = sharedUint8(length);
  bytes.set(room.subarray(0, length));
  return { starts, bytes };
}

function grown(room: Uint8Array, used: number, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length);
  larger.set(room.subarray(0, used));
  return larger;
}

export function unpackString({ starts, bytes }: PackedStrings, at: number): string {
  return readUnits(bytes, starts[at] ?? 0, starts[at + 1] ?? 0);
}
