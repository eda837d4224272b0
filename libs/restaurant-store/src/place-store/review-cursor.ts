import type { ToolErrorCode } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import { z } from 'zod';
import { isSoundId } from '../records/is-sound-id.ts';

/** The cursor did not come from a page of reviews. */
export class InvalidReviewCursorError extends AppError {
  readonly code = 'INPUT_INVALID_CURSOR' satisfies ToolErrorCode;

  constructor(cause?: unknown) {
    super('the cursor is not one of this list; start again without it', {}, { cause });
  }
}

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
