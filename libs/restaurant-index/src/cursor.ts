import { z } from 'zod';
import { InvalidCursorError } from './invalid-cursor.error.ts';
import type { PlaceQuery } from './place-query.ts';
import type { Position } from './rank-order.ts';

/**
 * A cursor holds the position of the last place of a page, not a page number: places that come, go
 * or are voted on in between neither shift the pages nor make a cursor invalid.
 */
const cursorSchema = z.tuple([z.literal(1), z.number(), z.string(), z.string()]);

export function writeCursor({ score, id }: Position, query: PlaceQuery): string {
  const cursor: z.infer<typeof cursorSchema> = [1, score, id, fingerprintOf(query)];
  const bytes = new TextEncoder().encode(JSON.stringify(cursor));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Throws InvalidCursorError. */
export function readCursor(cursor: string, query: PlaceQuery): Position {
  const [, score, id, fingerprint] = decode(cursor);
  if (fingerprint !== fingerprintOf(query)) throw new InvalidCursorError('of another query');
  return { score, id };
}

function decode(cursor: string): z.infer<typeof cursorSchema> {
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    return cursorSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw new InvalidCursorError('malformed', error);
  }
}

/** The same for queries that have the same result: order, repetition and page size do not count. */
function fingerprintOf({ areas, meals, mealRule }: PlaceQuery): string {
  const distinct = (names?: readonly string[]): string[] | null =>
    names === undefined ? null : [...new Set(names)].sort();
  return hash(JSON.stringify([distinct(areas), distinct(meals), mealRule]));
}

/** FNV-1a, 32 bits, over UTF-16 code units. Tells queries apart; not meant to resist forgery. */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  }
  return (state >>> 0).toString(36);
}
