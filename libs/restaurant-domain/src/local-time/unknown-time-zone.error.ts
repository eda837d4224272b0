import { AppError } from '@tablewise/kernel';

/** A place's time zone that is no IANA name. */
export class UnknownTimeZoneError extends AppError {
  readonly code = 'INPUT_UNKNOWN_TIME_ZONE';

  constructor(timeZone: string, cause: unknown) {
    super(`unknown time zone "${timeZone}"`, { timeZone }, { cause });
  }
}
