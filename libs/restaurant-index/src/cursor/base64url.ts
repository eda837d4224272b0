const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CODES = Uint8Array.from(ALPHABET, (char) => char.charCodeAt(0));
const INVALID = 255;
const VALUES = new Uint8Array(128).fill(INVALID);
for (const [value, code] of CODES.entries()) VALUES[code] = value;

/** RFC 4648 section 5, without padding. Of short arrays: all of it passes through the stack. */
export function toBase64url(bytes: Uint8Array, length: number): string {
  const codes: number[] = [];
  for (let at = 0; at < length; at += 3) {
    const first = bytes[at] ?? 0;
    // The array may go on after the length.
    const second = at + 1 < length ? (bytes[at + 1] ?? 0) : 0;
    const third = at + 2 < length ? (bytes[at + 2] ?? 0) : 0;
    codes.push(CODES[first >> 2] ?? 0, CODES[((first & 3) << 4) | (second >> 4)] ?? 0);
    if (at + 1 < length) codes.push(CODES[((second & 15) << 2) | (third >> 6)] ?? 0);
    if (at + 2 < length) codes.push(CODES[third & 63] ?? 0);
  }
  return String.fromCharCode(...codes);
}

/** Undefined where the text is none: another alphabet, padding, bits that are left over. */
export function fromBase64url(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [bits, pending, length] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const value = VALUES[text.charCodeAt(at)] ?? INVALID;
    if (value === INVALID) return undefined;
    pending = (pending << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = pending >> bits;
    pending &= (1 << bits) - 1;
  }
  return bits >= 6 || pending !== 0 ? undefined : bytes;
}
