import { basename } from 'node:path';
import { AppError } from '@tablewise/kernel';

/** The file is no database, or a damaged one. It was left as it is: restore it or move it away. */
export class StoreCorruptError extends AppError {
  readonly code = 'STORE_CORRUPT';

  constructor(path: string, what: string, cause?: unknown) {
    super(
      `${path}: ${what}. The file was left untouched; restore it from a backup, or move it away ` +
        'and import again.',
      { file: basename(path), what },
      { cause },
    );
  }
}
