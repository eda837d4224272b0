import { AppError } from '@tablewise/kernel';

/** A file that an import was given cannot be opened or read. */
export class ImportFileError extends AppError {
  readonly code = 'IMPORT_FILE';

  constructor(file: string, why: string, cause?: unknown) {
    super(`${file}: ${why}`, { why }, { cause });
  }
}
