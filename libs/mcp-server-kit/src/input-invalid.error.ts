import { describeFaults, parseInput } from '@tablewise/contracts';
import type { Fault, ToolErrorCode } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import type { z } from 'zod';

/** The arguments break the input schema. `details.errors` point at each fault. */
export class InputInvalidError extends AppError {
  readonly code = 'INPUT_INVALID' satisfies ToolErrorCode;

  constructor(errors: readonly Fault[]) {
    super(describeFaults(errors), { errors });
  }
}

/** @throws InputInvalidError */
export function parsedArguments<Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
): z.output<Schema> {
  const parsed = parseInput(schema, given);
  if (parsed.kind === 'faulty') throw new InputInvalidError(parsed.faults);
  return parsed.value;
}
