import { statSync } from 'node:fs';
import type { AppError } from '@tablewise/kernel';
import { ImportMalformedError } from '../import-malformed.error.ts';
import { ImportTruncatedError } from '../import-truncated.error.ts';
import { jsonTokens } from '../json-tokens.ts';
import { locateJsonFault } from '../locate-json-fault.ts';
import { readText } from '../read-text.ts';
import { elementId } from './element.ts';
import { overpassParts } from './overpass-parts.ts';

/** Says where a file that could not be read through is broken, and what was the last sound part. */
export function overpassFault(file: string, cause?: unknown): AppError {
  const fault = locateJsonFault(readText(file));
  if (fault === undefined) return new ImportMalformedError(file, 'not JSON', {}, cause);
  const last = lastWholeElement(file, fault.offset);
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

interface LastElement {
  readonly index: number;
  readonly id?: string;
}

/** A pass over the sound beginning: the parser drops what it had of the piece that it fails on. */
function lastWholeElement(file: string, end: number): LastElement | undefined {
  let last: LastElement | undefined;
  for (const part of overpassParts(jsonTokens(beginning(readText(file), end)))) {
    if (part.kind !== 'element') continue;
    const id = elementId(part.value);
    last = { index: part.index, ...(id !== undefined && { id }) };
  }
  return last;
}

function describeLast(last: LastElement | undefined): string {
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
