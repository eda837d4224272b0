import { AppError } from '@tablewise/kernel';

export class InvalidTimeError extends AppError {
  readonly code = 'INPUT_INVALID_TIME';

  constructor(given: string) {
    super(
      `open_at: ${JSON.stringify(given)} is no time; write 2026-11-21T19:30 for the restaurant’s ` +
        'local time, or add Z or an offset for an instant',
      { errors: [{ pointer: '/open_at', detail: 'is no time' }] },
    );
  }
}
