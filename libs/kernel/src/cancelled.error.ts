import { AppError } from './app-error.ts';

/** The caller left before the work was done. Not a failure: logged at debug. */
export class CancelledError extends AppError {
  readonly code = 'CANCELLED';

  constructor(what: string, cause?: unknown) {
    super(`${what}: cancelled by the caller`, {}, { cause });
  }
}
