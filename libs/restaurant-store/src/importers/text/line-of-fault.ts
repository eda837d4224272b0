import { isUtf8 } from 'node:buffer';

const LINE_FEED = 0x0a;

/** How many lines end in a piece of a file. */
export function lineEndsIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}

/** The line of the first byte that is no UTF-8, in a piece of a file that begins in line `first`. */
export function lineOfFault(bytes: Uint8Array, first: number): number {
  let line = first;
  // A piece may begin within a character, whose first bytes the piece before it had.
  let start = Math.max(
    0,
    bytes.findIndex((byte) => !isContinuation(byte)),
  );
  for (;;) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    line++;
    start = end + 1;
  }
}

function isContinuation(byte: number): boolean {
  return (byte & 0b1100_0000) === 0b1000_0000;
}
