import { AppError } from '@tablewise/kernel';

/** As far as holidays and time zones are known. */
const DETAIL = 'no time of the years 1970 to 2100';

/** A time that cannot be read, or out of the years that are known. */
export class InvalidTimeError extends AppError {
  readonly code = 'INPUT_INVALID_TIME';

  constructor(given: string) {
    super(
      `open_at: ${JSON.stringify(given)} is ${DETAIL}; write 2026-11-21T19:30 for the restaurant’s ` +
        'local time, or add Z or an offset for an instant',
      { errors: [{ pointer: '/open_at', detail: `is ${DETAIL}` }] },
    );
  }
}
