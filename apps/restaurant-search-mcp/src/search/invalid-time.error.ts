import { describeFaults, pointerTo } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';

/** A time that cannot be read, or out of the years of which holidays and time zones are known. */
export class InvalidTimeError extends AppError {
  readonly code = 'INPUT_INVALID_TIME';

  constructor(given: string) {
    const detail =
      `${JSON.stringify(given)} is no time of the years 1970 to 2100; write 2026-11-21T19:30 for ` +
      'the restaurant’s local time, or add Z or an offset for an instant';
    const errors = [{ pointer: pointerTo('open_at'), detail }];
    super(describeFaults(errors), { errors });
  }
}
