/*
 * Has this key been seen in the run? A set of 53-bit fingerprints with open addressing: 16 to 32
 * bytes a key, where a Set of a million ids takes 100 MB. "No" is certain; "maybe" has to be looked
 * up. The hash is cyrb53 (bryc, public domain).
 */

const EMPTY = -1;

/** Which keys a run has had, in little memory: see the note above. */
export class SeenKeys {
  private slots = new Float64Array(1_024).fill(EMPTY);
  private size = 0;

  /** Adds a key; answers whether it was new for certain. */
  add(key: string): boolean {
    if (this.size * 2 >= this.slots.length) this.grow();
    const isNew = place(this.slots, fingerprint(key));
    if (isNew) this.size++;
    return isNew;
  }

  private grow(): void {
    const larger = new Float64Array(this.slots.length * 2).fill(EMPTY);
    for (const print of this.slots) if (print !== EMPTY) place(larger, print);
    this.slots = larger;
  }
}

function place(slots: Float64Array, print: number): boolean {
  for (let at = print % slots.length; ; at = (at + 1) % slots.length) {
    if (slots[at] === print) return false;
    if (slots[at] !== EMPTY) continue;
    slots[at] = print;
    return true;
  }
}

function fingerprint(key: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
