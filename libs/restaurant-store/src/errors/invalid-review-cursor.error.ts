import { AppError } from '@tablewise/kernel';

/** The cursor did not come from a page of reviews. */
export class InvalidReviewCursorError extends AppError {
  readonly code = 'INPUT_INVALID_CURSOR';

  constructor(cause?: unknown) {
    super('the cursor is not one of this list; start again without it', {}, { cause });
  }
}
