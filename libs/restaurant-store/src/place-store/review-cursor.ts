import { z } from 'zod';
import { InvalidReviewCursorError } from '../errors/invalid-review-cursor.error.ts';
import { isSoundId } from '../records/is-sound-id.ts';

/** Where a page ended: date and id of its last review. */
const positionSchema = z.tuple([z.iso.date(), z.string().refine(isSoundId)]);
export type ReviewPosition = z.infer<typeof positionSchema>;

/** Opaque to callers. */
export function encodeReviewCursor(position: ReviewPosition): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** @throws InvalidReviewCursorError */
export function decodeReviewCursor(cursor: string): ReviewPosition {
  try {
    return positionSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (error) {
    throw new InvalidReviewCursorError(error);
  }
}
