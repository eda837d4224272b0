import { AppError } from '@tablewise/kernel';

export const MAX_PORT = 65_535;

/** `PORT` is no port. */
export class InvalidPortError extends AppError {
  readonly code = 'CONFIG_INVALID_PORT';

  constructor(value: string) {
    super(`PORT must be a whole number from 0 to ${MAX_PORT}, not "${value}"`);
  }
}
