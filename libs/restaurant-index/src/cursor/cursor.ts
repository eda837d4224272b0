import type { ToolErrorCode } from '@tablewise/contracts';
import { AppError, counted } from '@tablewise/kernel';
import { readUnits, writeUnits } from '../columns/surrogate-utf8.ts';
import type { PlaceQuery } from '../place-query.ts';
import type { Position } from '../sorts/segment-order.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { queryFingerprint } from './query-fingerprint.ts';

/** A cursor that this index did not write, or wrote for another query. */
export class InvalidCursorError extends AppError {
  readonly code = 'INPUT_INVALID_CURSOR' satisfies ToolErrorCode;

  constructor(reason: 'malformed' | 'of another query', cause?: unknown) {
    super(`the cursor is ${reason}`, { reason }, { cause });
  }
}

/** A cursor of places open at a moment that is too far from the one asked for now. */
export class CursorExpiredError extends AppError {
  readonly code = 'INPUT_CURSOR_EXPIRED' satisfies ToolErrorCode;

  constructor(ageMs: number) {
    const minutes = counted(Math.round(ageMs / 60_000), 'minute');
    super(`the cursor is of what was open ${minutes} away: search again`, { ageMs });
  }
}

/*
 * A cursor holds the position of the last place of a page, not a page number or a rank: places that
 * come, go or are voted on in between neither shift the pages nor make it invalid. It also holds
 * the instant at which the first page asked who is open: later pages stay with that instant, so
 * that together they are one result, until it is too long ago.
 *
 *   0 version | 1 tier | 2-3 length of the id | 4-7 fingerprint of the query
 *   8-15 value | 16-23 instant, NaN where none | 24- id
 */
const VERSION = 2;
const HEADER_BYTES = 24;
/** How long a list of what is open now may be paged through. */
export const MAX_CURSOR_AGE_MS = 30 * 60_000;

let room = new Uint8Array(1024);
let view = new DataView(room.buffer);

export function writeCursor(position: Position, query: PlaceQuery): string {
  const needed = HEADER_BYTES + 3 * position.id.length;
  if (needed > room.length) {
    room = new Uint8Array(needed);
    view = new DataView(room.buffer);
  }
  const end = writeUnits(position.id, room, HEADER_BYTES);
  view.setUint8(0, VERSION);
  view.setUint8(1, position.tier);
  view.setUint16(2, end - HEADER_BYTES);
  view.setUint32(4, queryFingerprint(query));
  view.setFloat64(8, position.value);
  view.setFloat64(16, instantOf(query) ?? Number.NaN);
  return toBase64url(room, end);
}

/**
 * The position to go on after, and the query with the instant of its first page.
 * Throws InvalidCursorError, CursorExpiredError.
 */
export function readCursor(
  cursor: string,
  query: PlaceQuery,
): { readonly position: Position; readonly query: PlaceQuery } {
  const bytes = fromBase64url(cursor);
  if (bytes === undefined || bytes.length < HEADER_BYTES) throw new InvalidCursorError('malformed');
  const header = new DataView(bytes.buffer);
  const idBytes = header.getUint16(2);
  const value = header.getFloat64(8);
  if (
    header.getUint8(0) !== VERSION ||
    idBytes !== bytes.length - HEADER_BYTES ||
    Number.isNaN(value)
  ) {
    throw new InvalidCursorError('malformed');
  }
  if (header.getUint32(4) !== queryFingerprint(query)) {
    throw new InvalidCursorError('of another query');
  }
  const id = readUnits(bytes, HEADER_BYTES, bytes.length);
  return {
    position: { tier: header.getUint8(1), value, id },
    query: asOfFirstPage(query, header.getFloat64(16)),
  };
}

function asOfFirstPage(query: PlaceQuery, firstAt: number): PlaceQuery {
  const at = instantOf(query);
  if (at === undefined) return query;
  const ageMs = Math.abs(at - firstAt);
  if (!(ageMs <= MAX_CURSOR_AGE_MS)) throw new CursorExpiredError(ageMs);
  return { ...query, open: { at: firstAt } };
}

function instantOf({ open }: PlaceQuery): number | undefined {
  return open !== undefined && 'at' in open ? open.at : undefined;
}
