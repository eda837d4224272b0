import { LIMITS } from '@tablewise/contracts';
import { jsonNestsDeeperThan } from '@tablewise/kernel';
import { INVALID_REQUEST, PARSE_ERROR, refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** What a message may have around its arguments: ids, client info, trace context. */
export const ENVELOPE_BYTES = 16 * 1024;

/** A call's arguments are at `/params/arguments` of the message: two levels above them. */
const ENVELOPE_DEPTH = 2;
const MAX_DEPTH = LIMITS.maxJsonDepth + ENVELOPE_DEPTH;

export type Parsed =
  | { readonly kind: 'message'; readonly message: unknown }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Turns text into a message; what nests too deep is refused before anything is built from it. */
export function parseMessage(text: string): Parsed {
  if (jsonNestsDeeperThan(text, MAX_DEPTH)) {
    return refused(INVALID_REQUEST, `the message nests deeper than ${MAX_DEPTH} levels`);
  }
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
