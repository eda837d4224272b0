import { getManyValues, isMany } from 'stream-chain/defs.js';
import { jsonParser } from 'stream-json/parser.js';
import type { Token } from 'stream-json/parser.js';

/** The text is no JSON; where it stops being one is for `locateJsonFault` to say. */
export class JsonSyntaxFault extends Error {}

/**
 * The tokens of one JSON text that comes in pieces; keys, strings and numbers are whole. A text
 * that ends too early gives the tokens it has: that its outermost object never ends shows it.
 */
export function* jsonTokens(pieces: Iterable<string>): Generator<Token> {
  const parse = jsonParser({ streamValues: false });
  for (const piece of pieces) yield* tokensOf(() => parse(piece));
}

function tokensOf(parse: () => ReturnType<ReturnType<typeof jsonParser>>): Token[] {
  try {
    const tokens = parse();
    return isMany(tokens) ? getManyValues(tokens) : [];
  } catch (cause) {
    throw new JsonSyntaxFault('not JSON', { cause });
  }
}
