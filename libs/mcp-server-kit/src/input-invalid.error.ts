import { faultsOf } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import type { z } from 'zod';

/** The arguments break the tool's input schema. `details.errors` point at each fault. */
export class InputInvalidError extends AppError {
  readonly code = 'INPUT_INVALID';

  constructor(error: z.ZodError) {
    const errors = faultsOf(error);
    const described = errors.map(({ pointer, detail }) => `${pointer || '/'}: ${detail}`);
    super(`the arguments are not valid: ${described.join('; ')}`, { errors });
  }
}
