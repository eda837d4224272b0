/**
 * A 32-bit number for a text, the same on every machine; not for secrets. FNV-1a over UTF-16 units,
 * finished like MurmurHash3, since FNV alone leaves similar texts close to each other.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** One number from two, in which every bit depends on every bit of both. */
export function combineHashes(one: number, other: number): number {
  return mix(Math.imul(one, 0x9e3779b1) ^ other);
}

/** The finaliser of MurmurHash3 (Austin Appleby, public domain). */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
