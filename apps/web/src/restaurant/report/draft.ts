import type { Report } from '@tablewise/api-client';

/** Characters of a report. */
export const MAX_TEXT = 500;

/** What somebody is about to report. */
export interface Draft {
  readonly kind?: Report['kind'];
  readonly text: string;
}

export const BLANK: Draft = { text: '' };

/** As the API takes it: on one line, without control characters and halves of characters. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ').trim();
}

/** How many characters are too many; 0: none. */
export function excessOf({ text }: Draft): number {
  return Math.max(0, oneLine(text).length - MAX_TEXT);
}
