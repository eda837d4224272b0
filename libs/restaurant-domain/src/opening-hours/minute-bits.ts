/** Bits in 32-bit words, the lowest first: one per minute of a day, days one after another. */
export function hasBit(words: Uint32Array, at: number): boolean {
  return (((words[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
}

/** Sets the bits from `from` to before `to`. */
export function setBits(words: Uint32Array, from: number, to: number): void {
  for (let at = from; at < to;) {
    if ((at & 31) === 0 && at + 32 <= to) {
      words[at >>> 5] = 0xffffffff;
      at += 32;
    } else {
      words[at >>> 5] = (words[at >>> 5] ?? 0) | (1 << (at & 31));
      at++;
    }
  }
}

/** The first bit from `from` on that differs from the one there; `end` when none before it does. */
export function runEnd(words: Uint32Array, from: number, end: number): number {
  const bit = hasBit(words, from);
  const sameThroughout = bit ? 0xffffffff : 0;
  for (let at = from; at < end;) {
    if ((at & 31) === 0 && words[at >>> 5] === sameThroughout) at += 32;
    else if (hasBit(words, at) === bit) at++;
    else return at;
  }
  return end;
}
