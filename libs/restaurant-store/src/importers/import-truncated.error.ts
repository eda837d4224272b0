import { AppError } from '@tablewise/kernel';
import type { ErrorDetails } from '@tablewise/kernel';

/** The file is whole up to a point, and then ends. Nothing of it was taken. */
export class ImportTruncatedError extends AppError {
  readonly code = 'IMPORT_TRUNCATED';

  constructor(file: string, what: string, details: ErrorDetails, cause?: unknown) {
    super(`${file}: ${what}. Nothing was changed.`, details, { cause });
  }
}
