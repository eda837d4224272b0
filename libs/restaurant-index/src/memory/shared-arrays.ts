/*
 * Typed arrays, zeroed, over memory that other threads can be given without copying.
 *
 * Large arrays that only the build itself reads are shared memory too: V8 starts a full collection
 * for every 64 MB of other buffers, which looks at all that waits to be indexed.
 */

export function sharedUint8(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length));
}

export function sharedUint16(length: number): Uint16Array {
  return new Uint16Array(new SharedArrayBuffer(length * Uint16Array.BYTES_PER_ELEMENT));
}

export function sharedUint32(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT));
}

export function sharedFloat64(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));
}

/** Small numbers, each in as few bytes as the largest of them needs. */
export type CodeArray = Uint8Array | Uint16Array | Uint32Array;

/** For codes below `distinct`. */
export function sharedCodes(length: number, distinct: number): CodeArray {
  if (distinct <= 0x100) return sharedUint8(length);
  return distinct <= 0x1_0000 ? sharedUint16(length) : sharedUint32(length);
}

/** Any numbers. */
export type NumberArray = CodeArray | Float64Array;

/** For whole numbers from 0 to `largest`. */
export function sharedCounts(length: number, largest: number): NumberArray {
  return largest <= 0xffff_ffff ? sharedCodes(length, largest + 1) : sharedFloat64(length);
}
