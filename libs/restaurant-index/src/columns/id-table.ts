import { sharedUint32 } from '../memory/shared-arrays.ts';
import type { PackedStrings } from './packed-strings.ts';
import { unpackString } from './packed-strings.ts';

/**
 * Finds the rank of an id: open addressing, at most half full, holding rank + 1 and 0 where free.
 * The ids themselves are in the packed strings only.
 */
export function idTableOf(size: number, idAt: (rank: number) => string): Uint32Array {
  const slots = sharedUint32(2 ** Math.ceil(Math.log2(Math.max(2, size * 2))));
  const mask = slots.length - 1;
  for (let rank = 0; rank < size; rank++) {
    let slot = hashOf(idAt(rank)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = rank + 1;
  }
  return slots;
}

/** Undefined where no place has that id. */
export function rankOfId(slots: Uint32Array, ids: PackedStrings, id: string): number | undefined {
  const mask = slots.length - 1;
  for (let slot = hashOf(id) & mask; ; slot = (slot + 1) & mask) {
    const rank = (slots[slot] ?? 0) - 1;
    if (rank < 0) return undefined;
    if (unpackString(ids, rank) === id) return rank;
  }
}

/** FNV-1a over UTF-16 code units, its upper bits brought down. */
function hashOf(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  }
  return (state ^ (state >>> 15)) >>> 0;
}
