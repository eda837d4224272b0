import { AppError } from '@tablewise/kernel';
import type { ImportReport } from './import-report.ts';

/** Every record was rejected, or there were none: the store keeps what it had. */
export class NothingAcceptedError extends AppError {
  readonly code = 'IMPORT_NOTHING_ACCEPTED';

  constructor(readonly report: ImportReport) {
    super(
      `${report.file}: none of its ${report.read} records was accepted. Nothing was imported.`,
      { read: report.read },
    );
  }
}
