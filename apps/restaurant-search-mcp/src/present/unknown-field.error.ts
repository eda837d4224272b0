import { AppError } from '@tablewise/kernel';

/** A record has no such field. Says which it has. */
export class UnknownFieldError extends AppError {
  readonly code = 'INPUT_UNKNOWN_FIELD';

  constructor(unknown: readonly string[], accepted: readonly string[]) {
    const names = unknown.map((name) => JSON.stringify(name)).join(', ');
    super(`unknown field: ${names}; accepted are ${accepted.join(', ')}`, { unknown, accepted });
  }
}
