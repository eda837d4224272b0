import { AppError } from './app-error.ts';
import type { ErrorDetails } from './app-error.ts';

/** The caller's time is up. `details` say where it went. */
export class DeadlineExceededError extends AppError {
  readonly code = 'DEADLINE_EXCEEDED';

  constructor(what: string, deadlineMs: number, details: ErrorDetails = {}, cause?: unknown) {
    super(`${what}: no answer within ${deadlineMs} ms`, { deadlineMs, ...details }, { cause });
  }
}
