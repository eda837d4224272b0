import { readText } from './read-text.ts';

/** Longer lines are no records: the longest, a review, is a tenth of this. */
const MAX_LINE = 1024 * 1024;

/** A line by its number, from 1; of one that is too long nothing else is kept. */
export type Line =
  | { readonly kind: 'line'; readonly line: number; readonly text: string; readonly ends: boolean }
  | { readonly kind: 'too_long'; readonly line: number };

/**
 * The lines of a text file, numbered from 1, without LF or CRLF; one line, and no more than 1 MiB
 * of it, is in memory. `ends` is false for a last line that nothing terminates.
 *
 * @throws ImportFileError, ImportMalformedError as `readText`
 */
export function* readLines(file: string): Generator<Line> {
  let line = 1;
  let rest = '';
  let isTooLong = false;
  for (const piece of readText(file)) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      yield isTooLong || part.length > MAX_LINE
        ? { kind: 'too_long', line }
        : { kind: 'line', line, text: withoutReturn(part), ends: true };
      isTooLong = false;
      line++;
    }
    if (rest.length <= MAX_LINE) continue;
    isTooLong = true;
    rest = '';
  }
  if (isTooLong) yield { kind: 'too_long', line };
  else if (rest !== '') yield { kind: 'line', line, text: withoutReturn(rest), ends: false };
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
