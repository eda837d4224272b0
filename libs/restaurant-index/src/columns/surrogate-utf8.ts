/*
 * UTF-16 code units as bytes: UTF-8, but a surrogate is written by itself, as three bytes (CESU-8).
 * So every string survives, one with half a surrogate pair too.
 */
export const MAX_BYTES_PER_UNIT = 3;

/** Writes the bytes from `start` on; says where they end. */
export function writeUnits(text: string, bytes: Uint8Array, start: number): number {
  let to = start;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x7f) bytes[to++] = unit;
    else if (unit <= 0x7ff) {
      bytes[to++] = 0xc0 | (unit >> 6);
      bytes[to++] = 0x80 | (unit & 0x3f);
    } else {
      bytes[to++] = 0xe0 | (unit >> 12);
      bytes[to++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[to++] = 0x80 | (unit & 0x3f);
    }
  }
  return to;
}

/** More arguments than this would not fit on the stack. */
const UNITS_AT_ONCE = 4096;

/** Of bytes that `writeUnits` wrote; whatever else they are, some text. */
export function readUnits(bytes: Uint8Array, start: number, end: number): string {
  const units: number[] = [];
  let text = '';
  for (let at = start; at < end;) {
    const byte = bytes[at++] ?? 0;
    if (byte <= 0x7f) units.push(byte);
    else if (byte < 0xe0) units.push(((byte & 0x1f) << 6) | ((bytes[at++] ?? 0) & 0x3f));
    else {
      const middle = (bytes[at++] ?? 0) & 0x3f;
      units.push(((byte & 0x0f) << 12) | (middle << 6) | ((bytes[at++] ?? 0) & 0x3f));
    }
    if (units.length === UNITS_AT_ONCE) text += String.fromCharCode(...units.splice(0));
  }
  return text + String.fromCharCode(...units);
}
