import { LIMITS } from '@tablewise/contracts';
import { jsonExcess } from '@tablewise/kernel';
import type { JsonExcess } from '@tablewise/kernel';
import { INVALID_REQUEST, PARSE_ERROR, refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** What a message may have around its arguments: ids, client info, trace context. */
export const ENVELOPE_BYTES = 16 * 1024;

/** A call's arguments are at `/params/arguments` of the message: two levels above them. */
const ENVELOPE_DEPTH = 2;
const ENVELOPE_VALUES = 1_000;

const BOUNDS = {
  maxDepth: LIMITS.maxJsonDepth + ENVELOPE_DEPTH,
  maxValues: LIMITS.maxJsonValues + ENVELOPE_VALUES,
  maxNames: LIMITS.maxJsonNames + ENVELOPE_VALUES,
};
const EXCESSES: Readonly<Record<JsonExcess, string>> = {
  depth: `nests deeper than ${BOUNDS.maxDepth} levels`,
  values: `holds more than ${BOUNDS.maxValues} values`,
  names: `holds more than ${BOUNDS.maxNames} different names`,
};

export type Parsed =
  | { readonly kind: 'message'; readonly message: unknown }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Turns text into a message; what is over the bounds is refused before anything is built from it. */
export function parseMessage(text: string): Parsed {
  const excess = jsonExcess(text, BOUNDS);
  if (excess !== undefined) return refused(INVALID_REQUEST, `the message ${EXCESSES[excess]}`);
  try {
    return { kind: 'message', message: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return refused(PARSE_ERROR, 'the message is not valid JSON');
    throw error;
  }
}

function refused(code: number, message: string): Parsed {
  return { kind: 'refused', refusal: refusal(400, message, { code }) };
}
