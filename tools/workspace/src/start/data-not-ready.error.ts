import { AppError } from '@tablewise/kernel';

/** The database could be neither read nor filled; the message is what the data command said. */
export class DataNotReadyError extends AppError {
  readonly code = 'DATA_NOT_READY';

  constructor(complaint: string) {
    super(`the restaurant data cannot be used: ${complaint}`);
  }
}
