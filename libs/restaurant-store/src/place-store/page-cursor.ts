import type { ToolErrorCode } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import { z } from 'zod';
import { isSoundId } from '../records/is-sound-id.ts';

/** The cursor did not come from a page of this list. */
export class InvalidPageCursorError extends AppError {
  readonly code = 'INPUT_INVALID_CURSOR' satisfies ToolErrorCode;

  constructor(cause?: unknown) {
    super('the cursor is not one of this list; start again without it', {}, { cause });
  }
}

/** Where a page ended: the day or instant of its last record, and its id. */
export type PagePosition = readonly [when: string, id: string];

/** Later than every day and instant: the position before the first record. */
export const BEFORE_ALL: PagePosition = ['9999-12-31', ''];

const id = z.string().refine(isSoundId);

/** Opaque to callers. */
export function encodeCursor(position: PagePosition): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** `when` is how the list's records are dated. @throws InvalidPageCursorError */
export function decodeCursor(cursor: string, when: z.ZodType<string>): PagePosition {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return z.tuple([when, id]).parse(position);
  } catch (error) {
    throw new InvalidPageCursorError(error);
  }
}
