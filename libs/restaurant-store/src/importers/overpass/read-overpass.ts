import { ImportMalformedError } from '../import-malformed.error.ts';
import { ImportTruncatedError } from '../import-truncated.error.ts';
import { JsonSyntaxFault, jsonTokens } from '../json-tokens.ts';
import { readText } from '../read-text.ts';
import { overpassFault } from './overpass-fault.ts';
import { overpassParts } from './overpass-parts.ts';
import type { OverpassPart } from './overpass-parts.ts';

/**
 * Streams an answer of the Overpass API (`[out:json]`) from a file.
 *
 * @throws ImportTruncatedError, ImportMalformedError with the position, ImportFileError
 */
export function* readOverpass(file: string): Generator<OverpassPart> {
  const met = new Set<OverpassPart['kind']>();
  try {
    for (const part of overpassParts(jsonTokens(readText(file)))) {
      met.add(part.kind);
      requireCompleteAnswer(file, part);
      yield part;
    }
  } catch (error) {
    throw error instanceof JsonSyntaxFault ? overpassFault(file, error) : error;
  }
  if (!met.has('end')) throw overpassFault(file);
  if (!met.has('elements')) {
    throw new ImportMalformedError(file, 'not an Overpass answer: it has no list of "elements"');
  }
}

/** Overpass says so inside an answer that looks sound when it ran out of time or memory. */
function requireCompleteAnswer(file: string, part: OverpassPart): void {
  if (part.kind !== 'property' || part.key !== 'remark') return;
  if (!part.value.startsWith('runtime error')) return;
  const what = `Overpass broke off and left the answer incomplete ("${part.value}")`;
  throw new ImportTruncatedError(file, what, { remark: part.value });
}
