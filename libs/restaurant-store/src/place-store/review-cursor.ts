import { z } from 'zod';
import { InvalidReviewCursorError } from '../errors/invalid-review-cursor.error.ts';

/** Where a page ended: date and id of its last review. */
const positionSchema = z.tuple([z.iso.date(), z.string().min(1).max(200)]);
export type ReviewPosition = z.infer<typeof positionSchema>;

export function encodeReviewCursor(position: ReviewPosition): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** @throws InvalidReviewCursorError */
export function decodeReviewCursor(cursor: string): ReviewPosition {
  try {
    const position = positionSchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
    if (position[1].includes('\0')) throw new TypeError('no id has a zero character');
    return position;
  } catch (error) {
    throw new InvalidReviewCursorError(error);
  }
}
