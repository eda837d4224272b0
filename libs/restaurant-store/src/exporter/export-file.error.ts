import { AppError } from '@tablewise/kernel';

/** The file of an export cannot be written; one that was there before is as it was. */
export class ExportFileError extends AppError {
  readonly code = 'STORE_EXPORT_FILE';

  constructor(file: string, cause: unknown) {
    const why = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : '';
    super(`${file}: cannot be written (${String(why)})`, { why: String(why) }, { cause });
  }
}
