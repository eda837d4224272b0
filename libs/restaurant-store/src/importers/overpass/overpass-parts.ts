import Assembler from 'stream-json/assembler.js';
import type { Token } from 'stream-json/parser.js';

/** What an Overpass answer is made of: named strings about it, and its elements. */
export type OverpassPart =
  | { readonly kind: 'property'; readonly key: string; readonly value: string }
  | { readonly kind: 'elements' }
  | { readonly kind: 'element'; readonly index: number; readonly value: unknown }
  /** Comes last, and only if the answer is whole. */
  | { readonly kind: 'end' };

/** Reads an answer's parts from its tokens; one element at a time is in memory. */
export function* overpassParts(tokens: Iterable<Token>): Generator<OverpassPart> {
  const source = tokens[Symbol.iterator]();
  try {
    let token = next(source);
    if (token?.name === 'startObject') {
      for (token = next(source); token?.name === 'keyValue'; token = next(source)) {
        yield* property(token.value, source);
      }
    } else skip(source, token);
    // Going on to the end finds what is too much after it.
    if (token !== undefined && next(source) === undefined) yield { kind: 'end' };
  } finally {
    source.return?.();
  }
}

function* property(key: string, source: Iterator<Token>): Generator<OverpassPart> {
  const value = next(source);
  if (key === 'elements' && value?.name === 'startArray') yield* elements(source);
  else if (value?.name === 'stringValue') yield { kind: 'property', key, value: value.value };
  else skip(source, value);
}

function* elements(source: Iterator<Token>): Generator<OverpassPart> {
  yield { kind: 'elements' };
  let token = next(source);
  for (let index = 0; token !== undefined && token.name !== 'endArray'; index++) {
    const assembler = new Assembler().consume(token);
    while (!assembler.done) {
      token = next(source);
      if (token === undefined) return;
      assembler.consume(token);
    }
    yield { kind: 'element', index, value: assembler.current };
    token = next(source);
  }
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
