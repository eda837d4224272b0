import { sharedUint16, sharedUint32 } from '../text/shared-arrays.ts';

/** Zeroed, in memory that other threads can be given without copying; see text/shared-arrays. */
export function sharedUint8(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length));
}

/** As sharedUint8, doubles. */
export function sharedFloat64(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));
}

/** Small numbers, each in as few bytes as the largest of them needs. */
export type CodeArray = Uint8Array | Uint16Array | Uint32Array;

/** As sharedUint8, for codes below `distinct`. */
export function sharedCodes(length: number, distinct: number): CodeArray {
  if (distinct <= 0x100) return sharedUint8(length);
  return distinct <= 0x1_0000 ? sharedUint16(length) : sharedUint32(length);
}
