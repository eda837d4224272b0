import type { Fault } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import type { ErrorDetails } from '@tablewise/kernel';

/**
 * The request can be read, its values cannot be accepted: each fault with a pointer to it, and what
 * else helps the caller.
 */
export class InvalidValuesError extends AppError {
  readonly code = 'INPUT_INVALID';

  constructor(errors: readonly Fault[], help: ErrorDetails = {}) {
    super(describe(errors), { errors, ...help });
  }
}

function describe(errors: readonly Fault[]): string {
  const [first] = errors;
  if (first === undefined) return 'The request holds values that cannot be accepted.';
  const others = errors.length - 1;
  return others === 0 ? first.detail : `${first.detail} (and ${others} more)`;
}
