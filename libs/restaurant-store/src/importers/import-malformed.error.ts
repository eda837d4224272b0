import { AppError } from '@tablewise/kernel';
import type { ErrorDetails } from '@tablewise/kernel';

/** The file is not what its format says. Nothing of it was taken. */
export class ImportMalformedError extends AppError {
  readonly code = 'IMPORT_MALFORMED';

  constructor(file: string, what: string, details: ErrorDetails = {}, cause?: unknown) {
    super(`${file}: ${what}. Nothing was changed.`, details, { cause });
  }
}
