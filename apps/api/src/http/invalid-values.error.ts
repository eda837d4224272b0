import { MAX_FAULTS, describeRefusal } from '@tablewise/contracts';
import type { Fault } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import type { ErrorDetails } from '@tablewise/kernel';

/**
 * The request can be read, its values cannot be accepted: each fault with a pointer to it, and what
 * else helps the caller.
 */
export class InvalidValuesError extends AppError {
  readonly code = 'INPUT_INVALID';

  constructor(faults: readonly Fault[], help: ErrorDetails = {}) {
    const errors = faults.slice(0, MAX_FAULTS);
    super(describeRefusal(faults, undefined), { errors, ...help });
  }
}
