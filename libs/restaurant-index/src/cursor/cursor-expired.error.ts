import { AppError } from '@tablewise/kernel';

/** A cursor of places open at a moment that is too far from the one asked for now. */
export class CursorExpiredError extends AppError {
  readonly code = 'INPUT_CURSOR_EXPIRED';

  constructor(ageMs: number) {
    const minutes = Math.round(ageMs / 60_000);
    super(`the cursor is of what was open ${minutes} minutes away: search again`, { ageMs });
  }
}
