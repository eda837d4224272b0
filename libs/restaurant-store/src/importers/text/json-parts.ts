import Assembler from 'stream-json/assembler.js';
import type { Token } from 'stream-json/parser.js';

/** What a JSON file with one long list is made of: named strings about it, and its records. */
export type JsonPart =
  | { readonly kind: 'property'; readonly key: string; readonly value: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'record'; readonly index: number; readonly value: unknown }
  /** Comes last, and only if the file is whole. */
  | { readonly kind: 'end' };

/** Which list of a JSON file holds its records. */
export interface JsonList {
  /** The property that is the list. */
  readonly key: string;
  /** What such a file is called, for messages: "an Overpass answer". */
  readonly what: string;
  /** The id that a record has in the store, if it is sound enough for one. */
  readonly idOf: (value: unknown) => string | undefined;
}

/**
 * Reads the parts of an object whose property `list` is the list, or of a list alone, from their
 * tokens; one record at a time is in memory.
 */
export function* jsonParts(tokens: Iterable<Token>, list: string): Generator<JsonPart> {
  const source = tokens[Symbol.iterator]();
  try {
    let token = next(source);
    if (token?.name === 'startObject') {
      for (token = next(source); token?.name === 'keyValue'; token = next(source)) {
        yield* property(token.value, source, list);
      }
    } else if (token?.name === 'startArray') {
      token = yield* records(source);
    } else skip(source, token);
    // Going on to the end finds what is too much after it.
    if (token !== undefined && next(source) === undefined) yield { kind: 'end' };
  } finally {
    source.return?.();
  }
}

function* property(key: string, source: Iterator<Token>, list: string): Generator<JsonPart> {
  const value = next(source);
  if (key === list && value?.name === 'startArray') yield* records(source);
  else if (value?.name === 'stringValue') yield { kind: 'property', key, value: value.value };
  else skip(source, value);
}

/** Returns the token that ends the list; undefined where the text ends before. */
function* records(source: Iterator<Token>): Generator<JsonPart, Token | undefined> {
  yield { kind: 'list' };
  let token = next(source);
  for (let index = 0; token !== undefined && token.name !== 'endArray'; index++) {
    const assembler = new Assembler().consume(token);
    while (!assembler.done) {
      token = next(source);
      if (token === undefined) return undefined;
      assembler.consume(token);
    }
    yield { kind: 'record', index, value: assembler.current };
    token = next(source);
  }
  return token;
}

function skip(source: Iterator<Token>, first: Token | undefined): void {
  let depth = 0;
  for (let token = first; token !== undefined; token = next(source)) {
    if (token.name === 'startObject' || token.name === 'startArray') depth++;
    if (token.name === 'endObject' || token.name === 'endArray') depth--;
    if (depth === 0) return;
  }
}

function next(source: Iterator<Token>): Token | undefined {
  const result = source.next();
  return result.done === true ? undefined : result.value;
}
