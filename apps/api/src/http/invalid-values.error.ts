import type { Fault } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';

/** The request can be read, its values cannot be accepted: each fault with a pointer to it. */
export class InvalidValuesError extends AppError {
  readonly code = 'INPUT_INVALID';

  constructor(errors: readonly Fault[]) {
    super(describe(errors), { errors });
  }
}

function describe(errors: readonly Fault[]): string {
  const [first] = errors;
  if (first === undefined) return 'The request holds values that cannot be accepted.';
  const others = errors.length - 1;
  return others === 0 ? first.detail : `${first.detail} (and ${others} more)`;
}
