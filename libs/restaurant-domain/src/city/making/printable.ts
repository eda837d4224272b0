/** What controls a terminal, turns a line around, cannot be seen, or is half a character. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** On one line, without what no terminal should see. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, ' ').replaceAll(/\s+/gu, ' ').trim();
}
