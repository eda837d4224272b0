import { AppError } from '@tablewise/kernel';

/** The file of the servers cannot be used; every fault is listed, no value shown. */
export class InvalidServersFileError extends AppError {
  readonly code = 'INPUT_SERVERS_FILE';

  constructor(
    readonly faults: readonly string[],
    cause?: unknown,
  ) {
    super(`the servers file is not usable: ${faults.join('; ')}`, { faults }, { cause });
  }
}
