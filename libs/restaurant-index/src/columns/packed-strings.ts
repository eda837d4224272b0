import { readUnits } from './surrogate-utf8.ts';

/** The byte that ends a string: no UTF-8 has it. */
export const END = 0xff;

/**
 * Strings as bytes: string i is those from starts[i] to before the next END. The bytes lie in the
 * order in which strings came, for moving them around would be most of the work of sorting them.
 */
export interface PackedStrings {
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

export function unpackString({ starts, bytes }: PackedStrings, at: number): string {
  const start = starts[at] ?? bytes.length;
  let end = start;
  while ((bytes[end] ?? END) !== END) end++;
  return readUnits(bytes, start, end);
}

/** The bytes of strings are in the order of their UTF-16 code units: below 0 where a comes first. */
export function comparePacked({ starts, bytes }: PackedStrings, a: number, b: number): number {
  const [startA, startB] = [starts[a] ?? bytes.length, starts[b] ?? bytes.length];
  for (let at = 0; ; at++) {
    const [byteA, byteB] = [bytes[startA + at] ?? END, bytes[startB + at] ?? END];
    if (byteA === byteB && byteA !== END) continue;
    if (byteA === END) return byteB === END ? 0 : -1;
    return byteB === END ? 1 : byteA - byteB;
  }
}
