import { AppError } from '@tablewise/kernel';

/** A cursor that this index did not write, or wrote for another query. */
export class InvalidCursorError extends AppError {
  readonly code = 'INPUT_INVALID_CURSOR';

  constructor(reason: 'malformed' | 'of another query', cause?: unknown) {
    super(`the cursor is ${reason}`, { reason }, { cause });
  }
}
