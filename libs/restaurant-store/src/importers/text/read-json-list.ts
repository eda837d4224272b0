import { ImportMalformedError } from '../import-malformed.error.ts';
import { jsonFault } from './json-fault.ts';
import { jsonParts } from './json-parts.ts';
import type { JsonList, JsonPart } from './json-parts.ts';
import { JsonSyntaxFault, jsonTokens } from './json-tokens.ts';
import { readText } from './read-text.ts';

/**
 * Streams the parts of a JSON file with one long list.
 *
 * @throws ImportTruncatedError, ImportMalformedError with the position, ImportFileError
 */
export function* readJsonList(file: string, list: JsonList): Generator<JsonPart> {
  const met = new Set<JsonPart['kind']>();
  try {
    for (const part of jsonParts(jsonTokens(ended(readText(file))), list.key)) {
      met.add(part.kind);
      yield part;
    }
  } catch (error) {
    throw error instanceof JsonSyntaxFault ? jsonFault(file, list, error) : error;
  }
  if (!met.has('end')) throw jsonFault(file, list);
  if (!met.has('list')) {
    const what = `not ${list.what}: it has no list of "${list.key}"`;
    throw new ImportMalformedError(file, what);
  }
}

/** A word or a number is whole only where something comes after it. */
function* ended(pieces: Iterable<string>): Generator<string> {
  yield* pieces;
  yield '\n';
}
