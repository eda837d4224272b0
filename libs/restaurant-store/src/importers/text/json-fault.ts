import { statSync } from 'node:fs';
import type { AppError } from '@tablewise/kernel';
import { ImportMalformedError } from '../import-malformed.error.ts';
import { ImportTruncatedError } from '../import-truncated.error.ts';
import { jsonParts } from './json-parts.ts';
import type { JsonList } from './json-parts.ts';
import { jsonTokens } from './json-tokens.ts';
import { locateJsonFault } from './locate-json-fault.ts';
import { readText } from './read-text.ts';

/** Says where a file that could not be read through is broken, and what was the last sound part. */
export function jsonFault(file: string, list: JsonList, cause?: unknown): AppError {
  const fault = locateJsonFault(readText(file));
  if (fault === undefined) return new ImportMalformedError(file, 'not JSON', {}, cause);
  const last = lastWholeRecord(file, list, fault.offset);
  const { kind, ...position } = fault;
  const details = { ...position, ...(last !== undefined && { lastElement: last }) };
  const where = `line ${fault.line}, column ${fault.column}; ${describeLast(last)}`;
  if (kind === 'malformed') {
    return new ImportMalformedError(file, `not JSON at ${where}`, details, cause);
  }
  const bytes = statSync(file).size;
  const what = `ends too early, after ${bytes} bytes (${where})`;
  return new ImportTruncatedError(file, what, { ...details, bytes }, cause);
}

interface LastRecord {
  readonly index: number;
  readonly id?: string;
}

/** A pass over the sound beginning: the parser drops what it had of the piece that it fails on. */
function lastWholeRecord(
  file: string,
  { key, idOf }: JsonList,
  end: number,
): LastRecord | undefined {
  let last: LastRecord | undefined;
  for (const part of jsonParts(jsonTokens(beginning(readText(file), end)), key)) {
    if (part.kind !== 'record') continue;
    const id = idOf(part.value);
    last = { index: part.index, ...(id !== undefined && { id }) };
  }
  return last;
}

function describeLast(last: LastRecord | undefined): string {
  if (last === undefined) return 'no element is whole';
  return `the last whole element is number ${last.index} (${last.id ?? 'without an id'})`;
}

function* beginning(pieces: Iterable<string>, length: number): Generator<string> {
  let left = length;
  for (const piece of pieces) {
    yield piece.slice(0, left);
    left -= piece.length;
    if (left <= 0) return;
  }
}
