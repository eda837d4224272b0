import { AppError } from '@tablewise/kernel';

/** The command line was not understood. The message ends with how it is used. */
export class UsageError extends AppError {
  readonly code = 'INPUT_USAGE';

  constructor(what: string, usage: string) {
    super(`${what}\n\n${usage}`);
  }
}
