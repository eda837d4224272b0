import { AppError } from '@tablewise/kernel';

/** A data file is not what it was when the model was made: trained on it, the model would be another. */
export class MalformedDataError extends AppError {
  readonly code = 'IMPORT_MALFORMED_DATA';

  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`, { file, reason });
  }
}
