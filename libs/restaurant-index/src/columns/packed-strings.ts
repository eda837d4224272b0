import { readUnits } from './surrogate-utf8.ts';

/** Strings one after another: string i is the bytes from starts[i] to before starts[i + 1]. */
export interface PackedStrings {
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

export function unpackString({ starts, bytes }: PackedStrings, at: number): string {
  return readUnits(bytes, starts[at] ?? 0, starts[at + 1] ?? 0);
}
