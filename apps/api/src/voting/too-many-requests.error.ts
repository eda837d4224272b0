import { AppError } from '@tablewise/kernel';

/** The caller votes faster than anybody means it. */
export class TooManyRequestsError extends AppError {
  readonly code = 'INPUT_TOO_MANY_REQUESTS';

  constructor(retryAfterSeconds: number) {
    super(`Too many votes. Try again in ${retryAfterSeconds} s.`);
  }
}
