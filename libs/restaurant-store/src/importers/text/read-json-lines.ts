import { ImportTruncatedError } from '../import-truncated.error.ts';
import { rejected } from '../run/reading.ts';
import type { Raw } from '../run/reading.ts';
import { readLines } from './read-lines.ts';

/**
 * The values of a file with one JSON value a line (NDJSON); empty lines are skipped. A last line
 * that nothing terminates and that is no JSON shows that the file was cut off.
 *
 * @throws ImportTruncatedError, and what `readLines` throws
 */
export function* readJsonLines(file: string): Generator<Raw> {
  for (const found of readLines(file)) {
    const at = { line: found.line };
    if (found.kind === 'too_long') {
      yield { at, ...rejected('line_too_long') };
      continue;
    }
    if (found.text.trim() === '') continue;
    const parsed = parse(found.text);
    if (parsed.kind === 'value') yield { kind: 'raw', at, value: parsed.value };
    else if (found.ends) yield { at, ...rejected('malformed_line', { detail: parsed.detail }) };
    else {
      const what = `ends too early: line ${found.line}, the last one, is cut off`;
      throw new ImportTruncatedError(file, what, at);
    }
  }
}

type Parsed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'malformed'; readonly detail: string };

function parse(text: string): Parsed {
  try {
    return { kind: 'value', value: JSON.parse(text) };
  } catch (error) {
    return { kind: 'malformed', detail: error instanceof Error ? error.message : 'not JSON' };
  }
}
